import { getMatter, type ResponsibilityList } from '@remit/core'
import type { Tx } from '../db/tables.ts'

const sequence = '{sequence}'

/** The next case number, as the list's `number-format` writes it. Everything but the sequence is its scope. */
export async function nextCaseNumber(
  tx: Tx,
  { list, matter, lead, at }: { list: ResponsibilityList; matter: string; lead: string; at: string },
): Promise<string> {
  const scope = scopeOf({ list, matter, lead, at })
  const { last } = await tx
    .insertInto('case_sequence')
    .values({ jurisdiction: list.jurisdiction, scope, last: 1 })
    .onConflict(conflict =>
      conflict.columns(['jurisdiction', 'scope']).doUpdateSet(eb => ({ last: eb('case_sequence.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return scope.replace(sequence, String(last))
}

function scopeOf({
  list,
  matter,
  lead,
  at,
}: {
  list: ResponsibilityList
  matter: string
  lead: string
  at: string
}): string {
  const scope = list.numberFormat
    .replace('{year}', at.slice(0, 4))
    .replace('{department}', list.departments[lead]?.short.zh ?? lead)
    .replace('{matter}', String(getMatter(list, matter).number))
  return scope.includes(sequence) ? scope : `${scope}${sequence}`
}
