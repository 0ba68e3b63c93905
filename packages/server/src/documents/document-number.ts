import type { DocumentForm, ResponsibilityList } from '@remit/core'
import type { Tx } from '../db/tables.ts'

const sequence = '{sequence}'

/**
 * The next number of a kind of document, as the list writes it; undefined where documents of this kind bear none. All but the
 * sequence is its scope: department, kind and year. It is given only when the transaction that stores the document ends well.
 */
export async function nextDocumentNumber(
  tx: Tx,
  { list, form, department, at }: { list: ResponsibilityList; form: DocumentForm; department: string; at: string },
): Promise<string | undefined> {
  if (form.number === undefined) return undefined
  const scope = form.number
    .replaceAll('{word}', list.departments[department]?.documentWord ?? '')
    .replaceAll('{year}', at.slice(0, 4))
  const { last } = await tx
    .insertInto('document_sequence')
    .values({ jurisdiction: list.jurisdiction, department, scope: `${at.slice(0, 4)} ${scope}`, last: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['jurisdiction', 'department', 'scope'])
        .doUpdateSet(eb => ({ last: eb('document_sequence.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return scope.replace(sequence, String(last))
}
