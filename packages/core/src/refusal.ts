/** Why something that a user asked for was not done: a code and its data, never prose. Prose is in the language tables. */
export interface Refusal {
  readonly code: RefusalCode
  readonly data: Readonly<Record<string, unknown>>
}

/** Everything that the core refuses. The server and the command line have a sentence for each, in zh and en. */
export const refusalCodes = [
  'unknown-matter',
  'channel-not-allowed',
  'facts-wrong',
  'facts-missing',
  'not-your-department',
  'not-owed',
  'head-needed',
  'same-person',
  'nothing-proposed',
  'proposed-already',
  'outcome-unknown',
  'outcome-missing',
  'join-missing',
  'nothing-to-join',
  'nothing-to-acknowledge',
  'nothing-to-object-to',
  'objection-open',
  'no-objection',
  'rule-too-early',
  'cannot-extend',
  'extended-already',
  'suspended-already',
  'not-suspended',
  'calculation-unknown',
  'calculation-wrong',
  'nothing-to-settle',
  'nothing-to-complete',
  'not-closable',
  'case-closed',
  'case-open',
  'reason-missing',
  'unknown-department',
  'unknown-duty',
  'unknown-clause',
  'proposes-itself',
  'signature-missing',
  'with-the-settler',
  'not-concerned',
  'nothing-to-record',
  'nothing-to-correct',
  'nothing-to-void',
  'same-case',
  'linked-already',
  'unknown-version',
  'in-force-already',
  'document-not-possible',
  'document-incomplete',
  'no-reporter',
  'nothing-said',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export const refusal = (code: RefusalCode, data: Readonly<Record<string, unknown>> = {}): Refusal => ({ code, data })
