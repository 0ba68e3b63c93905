// The words by which a case is found, kept beside its events in the transaction that appends them.
import { type CaseEvent, type CaseState, getMatter, type ResponsibilityList } from '@remit/core'
import { sql } from 'kysely'
import { type CaseKey, readEvents } from '../cases/stored-events.ts'
import type { Tx } from '../db/tables.ts'
import { changesWords, fieldsOf } from './case-fields.ts'
import { wordsOf } from './case-words.ts'

/** A case as it stands after some events. */
export interface CaseWithNews {
  readonly list: ResponsibilityList
  readonly state: CaseState
  /** What was just appended; without it, the words are made anew in any case. */
  readonly news?: readonly CaseEvent[]
}

/** Makes the words of a case anew, where what was appended may change them. */
export async function projectText(tx: Tx, key: CaseKey, { list, state, news }: CaseWithNews): Promise<void> {
  const matter = getMatter(list, state.matter)
  if (news?.some(event => changesWords(matter, event)) === false) return
  const events = news?.length === state.version ? news : (await readEvents(tx, key)).map(({ event }) => event)
  const { number } = await tx
    .selectFrom('case')
    .select('number')
    .where('jurisdiction', '=', key.jurisdiction)
    .where('case_id', '=', key.caseId)
    .executeTakeFirstOrThrow()
  const fields = fieldsOf({ matter, number, state, events })
  const seen = wordsOf(fields.filter(({ borne }) => !borne))
  await sql`select put_case_text(${key.jurisdiction}, ${key.caseId}::uuid, ${seen}::tsvector, ${wordsOf(fields)}::tsvector)`.execute(
    tx,
  )
}
