// The HTTP status of each refusal; the one place that knows both.
import type { Refusal } from '../refusal.ts'
import { fileStatus } from './file-status.ts'

const badRequest = 400
const forbidden = 403
const notFound = 404
const conflict = 409
const unprocessable = 422

/** HTTP status by refusal code. */
export const statusOf: Readonly<Record<Refusal['code'], number>> = {
  'malformed-request': badRequest,
  'not-json': 415,
  'too-large': 413,
  'too-many-requests': 429,
  'foreign-origin': forbidden,
  'unknown-path': notFound,
  'sign-in-needed': 401,
  'role-needed': forbidden,
  'unknown-person': notFound,
  'not-a-demonstration': forbidden,
  'unknown-case': notFound,
  'unknown-code': notFound,
  'unknown-calculation': notFound,
  'no-contact-left': notFound,
  'not-the-lead': forbidden,
  'case-moved-on': conflict,
  'key-used-otherwise': conflict,
  ...fileStatus,
  bug: 500,
  'unknown-matter': notFound,
  'channel-not-allowed': unprocessable,
  'facts-wrong': unprocessable,
  'facts-missing': unprocessable,
  'not-your-department': forbidden,
  'not-owed': conflict,
  'head-needed': forbidden,
  'same-person': forbidden,
  'nothing-proposed': conflict,
  'proposed-already': conflict,
  'outcome-unknown': unprocessable,
  'outcome-missing': unprocessable,
  'join-missing': conflict,
  'nothing-to-join': conflict,
  'nothing-to-acknowledge': conflict,
  'nothing-to-object-to': conflict,
  'objection-open': conflict,
  'no-objection': conflict,
  'rule-too-early': conflict,
  'cannot-extend': unprocessable,
  'extended-already': conflict,
  'suspended-already': conflict,
  'not-suspended': conflict,
  'calculation-unknown': unprocessable,
  'calculation-wrong': unprocessable,
  'nothing-to-settle': conflict,
  'nothing-to-complete': conflict,
  'not-closable': conflict,
  'case-closed': conflict,
  'case-open': conflict,
  'reason-missing': unprocessable,
  'unknown-department': unprocessable,
  'unknown-duty': unprocessable,
  'document-not-possible': forbidden,
  'document-incomplete': unprocessable,
  'no-reporter': conflict,
  'nothing-said': unprocessable,
}
