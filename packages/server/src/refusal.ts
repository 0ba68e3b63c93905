import type { RefusalCode as CoreCode } from '@remit/core'
import { fileRefusalCodes } from './attachments/file-refusal-codes.ts'
import { documentRefusalCodes } from './documents/document-refusal-codes.ts'

/** What the server refuses besides what the core does. */
export const serverCodes = [
  'malformed-request',
  'not-json',
  'too-large',
  'too-many-requests',
  'foreign-origin',
  'unknown-path',
  'sign-in-needed',
  'role-needed',
  'sign-in-refused',
  'too-many-attempts',
  'code-refused',
  'password-weak',
  'password-wrong',
  'link-unknown',
  'link-used',
  'link-expired',
  'own-account',
  'account-name-taken',
  'roles-wrong',
  'second-factor-required',
  'person-left',
  'not-in-demonstration',
  'unknown-person',
  'not-a-demonstration',
  'unknown-case',
  'unknown-code',
  'unknown-calculation',
  'no-contact-left',
  'not-the-lead',
  'case-moved-on',
  'link-loop',
  'unknown-number',
  'key-used-otherwise',
  'sealed-away',
  'cursor-unreadable',
  'nothing-to-search',
  ...fileRefusalCodes,
  ...documentRefusalCodes,
  'address-unusable',
  'webhook-unusable',
  'unknown-webhook',
  'unknown-delivery',
  'bug',
] as const

export type ServerCode = (typeof serverCodes)[number]

/** Why a request was not carried out: a code and its data, never prose. */
export interface Refusal {
  readonly code: CoreCode | ServerCode
  readonly data: Readonly<Record<string, unknown>>
}

/** A refusal with a code and its data. */
export const refusal = (code: Refusal['code'], data: Refusal['data'] = {}): Refusal => ({ code, data })
