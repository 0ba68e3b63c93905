// Documents of a case: what is written and numbered at the edge is decided here, and told in the case's history.
import { possibleDocuments } from '../documents/possible-documents.ts'
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand } from './command.ts'
import type { Deciding, Decision } from './deciding.ts'

type DocumentCommand = Extract<CaseCommand, { readonly type: 'issue-document' | 'void-document' }>

/** Decides whether a document may be issued, or taken out of force. */
export function decideDocument(deciding: Deciding, command: DocumentCommand): Decision {
  const { type, ...data } = command
  if (type === 'void-document') {
    if (command.reason.trim() === '') return refuse(refusal('reason-missing'))
    const { reason, ...rest } = data as Omit<typeof command, 'type'>
    return ok([{ type: 'document-voided', data: { ...rest, reason } }])
  }
  const possible = possibleDocuments(deciding, deciding.context.by).find(
    ({ form, duty }) => form.id === command.kind && duty === command.producedBy,
  )
  if (possible === undefined) return refuse(refusal('document-not-possible', { kind: command.kind }))
  if (possible.lacking.length > 0)
    return refuse(refusal('document-incomplete', { kind: command.kind, lacking: possible.lacking }))
  return ok([{ type: 'document-issued', data: data as Omit<typeof command, 'type'> }])
}
