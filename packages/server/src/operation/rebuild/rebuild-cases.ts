// Making the rows beside the events anew, case by case, or only looking whether they would be the same.
import { ok, refuse } from '@remit/core'
import { sql } from 'kysely'
import { projections, type RebuildSetting, rebuildCase } from '../../cases/rebuild-case.ts'
import { inTransaction } from '../../db/in-transaction.ts'
import type { Tx } from '../../db/tables.ts'
import { refusal } from '../../refusal.ts'
import { jurisdictionOf } from '../../setting.ts'

/** A row that is not what the events make of it: as text, and absent where it should not be, or is not there. */
export interface Difference {
  readonly caseId: string
  readonly number: string
  readonly table: (typeof projections)[number]
  readonly kept?: string
  readonly made?: string
}

/** What is to be rebuilt. */
export interface Rebuilding {
  /** The number of the only case to look at. */
  readonly number?: string
  /** Only looks, and leaves everything as it is. */
  readonly check: boolean
}

/** What was rebuilt, or would be. `unknown`: there is no case of that number. */
export interface Rebuilt {
  readonly cases: number
  readonly differences: readonly Difference[]
  readonly more: boolean
  readonly unknown: boolean
}

const atOnce = 500
const mostDifferences = 100

/** Rebuilds the cases of a setting's jurisdiction, each in a transaction of its own while the others go on. */
export async function rebuildCases(setting: RebuildSetting, { number, check }: Rebuilding): Promise<Rebuilt> {
  const differences: Difference[] = []
  let more = false
  let cases = 0
  for await (const { caseId, number: its } of eachCase(setting, number)) {
    cases++
    for (const difference of await rebuildOne(setting, caseId, check)) {
      if (differences.length < mostDifferences) differences.push({ caseId, number: its, ...difference })
      else more = true
    }
  }
  return { cases, differences, more, unknown: number !== undefined && cases === 0 }
}

async function* eachCase(setting: RebuildSetting, number?: string): AsyncGenerator<{ caseId: string; number: string }> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await setting.db
      .selectFrom('case')
      .select(['case_id as caseId', 'number'])
      .where('jurisdiction', '=', jurisdictionOf(setting))
      .where('case_id', '>', after)
      .$if(number !== undefined, query => query.where('number', '=', number ?? ''))
      .orderBy('case_id')
      .limit(atOnce)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    after = last.caseId
  }
}

type Row = Omit<Difference, 'caseId' | 'number'>

/** Rebuilds a case, or takes it all back where it is only to be looked at. */
async function rebuildOne(setting: RebuildSetting, caseId: string, check: boolean): Promise<readonly Row[]> {
  let differences: readonly Row[] = []
  const work = async (tx: Tx): Promise<void> => {
    const kept = await readRows(tx, setting, caseId)
    await rebuildCase({ ...setting, db: tx }, caseId)
    differences = compare(kept, await readRows(tx, setting, caseId))
  }
  if (check && setting.db.isTransaction) await withinPoint(setting.db as Tx, work)
  else
    await inTransaction<void>(setting.db, async tx => {
      await work(tx)
      return check ? refuse(refusal('bug')) : ok(undefined)
    })
  return differences
}

/** Within a transaction that goes on, what is only looked at is taken back to a point. */
async function withinPoint(tx: Tx, work: (tx: Tx) => Promise<void>): Promise<void> {
  await sql`savepoint looking`.execute(tx)
  await work(tx)
  await sql`rollback to savepoint looking`.execute(tx)
  await sql`release savepoint looking`.execute(tx)
}

type Rows = ReadonlyMap<string, { readonly table: Row['table']; readonly text: string }>

/** The rows beside a case's events as texts, byte by byte, by table and key. */
async function readRows(tx: Tx, setting: RebuildSetting, caseId: string): Promise<Rows> {
  const rows = new Map<string, { table: Row['table']; text: string }>()
  // Held until the transaction ends: nobody changes the case between the two looks.
  await sql`select from case_state where jurisdiction = ${jurisdictionOf(setting)} and case_id = ${caseId}::uuid for update`.execute(
    tx,
  )
  for (const table of projections) {
    const found = await sql<{ text: string }>`
      select row_to_json(r)::text as text from ${sql.table(table)} r
      where jurisdiction = ${jurisdictionOf(setting)} and case_id = ${caseId}::uuid
    `.execute(tx)
    for (const { text } of found.rows) rows.set(`${table} ${keyOf(table, text)}`, { table, text })
  }
  return rows
}

function keyOf(table: Row['table'], text: string): string {
  const { ordinal, department, borne } = JSON.parse(text) as { ordinal?: number; department?: string; borne?: boolean }
  const keys: Record<Row['table'], unknown> = {
    case_state: '',
    obligation: ordinal,
    part: department,
    case_text: borne,
  }
  return String(keys[table])
}

function compare(kept: Rows, made: Rows): readonly Row[] {
  const differences: Row[] = []
  for (const [key, { table, text }] of kept) {
    const now = made.get(key)?.text
    if (now !== text) differences.push({ table, kept: text, ...(now !== undefined && { made: now }) })
  }
  for (const [key, { table, text }] of made) if (!kept.has(key)) differences.push({ table, made: text })
  return differences
}
