// Refusals that come together wherever the same thing is done.
import { refusalCodes } from '@remit/core'
import { fileRefusalCodes } from '../attachments/file-refusal-codes.ts'
import { documentRefusalCodes } from '../documents/document-refusal-codes.ts'
import type { Refusal } from '../refusal.ts'

type Codes = readonly Refusal['code'][]

/** Where facts are stated. */
export const factCodes: Codes = ['facts-wrong', 'facts-missing']

/** Where files are sent or named. */
export const fileCodes: Codes = fileRefusalCodes

/** Where a document is written or read. */
export const documentCodes: Codes = documentRefusalCodes

/** Where a reporter comes with a tracking code. */
export const reportCodes: Codes = ['unknown-code', 'key-used-otherwise', 'no-reporter']

/** Where something is done in a case: whatever the rules of the case can say. */
export const actCodes: Codes = [
  ...refusalCodes,
  'unknown-case',
  'case-moved-on',
  'key-used-otherwise',
  'link-loop',
  'unknown-number',
]

/** Where a password or a code is asked for. */
export const secretCodes: Codes = [
  'sign-in-needed',
  'sign-in-refused',
  'too-many-attempts',
  'code-refused',
  'password-weak',
  'password-wrong',
  'second-factor-required',
  'not-in-demonstration',
]

/** Where somebody’s account is changed. */
export const accountCodes: Codes = [
  'unknown-person',
  'own-account',
  'account-name-taken',
  'roles-wrong',
  'unknown-department',
  'person-left',
  'not-in-demonstration',
]
