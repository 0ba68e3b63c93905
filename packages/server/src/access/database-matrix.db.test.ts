// Who sees which row, asked of the database itself under the role of requests: thousands of random cases, random askers, every
// table, and statements as a broken program would send them. What is expected is reckoned from the rules, not by the program.
import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asker, takeOn } from '../db/as-request.ts'
import type { Tx } from '../db/tables.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'

const scale = Number(process.env.REMIT_MATRIX ?? 1)
const departments = ['water', 'health', 'watch', 'treasury', 'council', 'registry'] as const
const here = '990001'
const elsewhere = '990002'

/** A case as the rules see it. */
interface Model {
  readonly jurisdiction: string
  readonly id: string
  readonly lead: string
  readonly parts: readonly { readonly department: string; readonly bears: boolean }[]
  readonly bearer: string
  readonly recorder: string | null
  readonly tracking: string | null
}

const department = fc.constantFrom(...departments)
const models = fc.record({
  jurisdiction: fc.constantFrom(here, here, here, elsewhere),
  id: fc.constant(''),
  lead: department,
  parts: fc.uniqueArray(fc.record({ department, bears: fc.boolean() }), {
    maxLength: 4,
    selector: part => part.department,
  }),
  bearer: department,
  recorder: fc.option(department),
  tracking: fc.option(fc.constant(''), { freq: 2 }),
})

const cases: Model[] = fc.sample(models, { numRuns: 3000 * scale, seed: 20260302 }).map((model, at) => ({
  ...model,
  id: randomUUID(),
  tracking: model.tracking === null ? null : `tracking-${at}`,
}))

const askers: fc.Arbitrary<Asker> = fc.record({
  jurisdiction: fc.constantFrom(here, here, here, elsewhere, 'nowhere'),
  department: fc.constantFrom('', ...departments),
  oversees: fc.constantFrom(false, false, false, true),
  person: fc.constantFrom('', 'somebody'),
  tracking: fc.oneof(
    fc.constant(''),
    fc.nat(cases.length - 1).map(at => cases[at]?.tracking ?? 'no such code'),
  ),
})

// The rules, said once more and apart from the program.
const sees = (asker: Asker, { jurisdiction, parts, tracking }: Model): boolean =>
  asker.jurisdiction === jurisdiction &&
  (asker.oversees ||
    (asker.department !== '' && parts.some(part => part.department === asker.department)) ||
    (tracking !== null && tracking === asker.tracking))

const leads = (asker: Asker, { jurisdiction, lead }: Model): boolean =>
  asker.jurisdiction === jurisdiction && asker.department !== '' && asker.department === lead

const bearsHere = (asker: Asker, { jurisdiction, bearer, recorder }: Model): boolean =>
  asker.jurisdiction === jurisdiction && asker.department !== '' && [bearer, recorder].includes(asker.department ?? '')

/** By table: which of a case's rows are to be seen. Each case has one row in each, and in `part` one a department. */
const expected: Readonly<Record<string, (asker: Asker, model: Model) => boolean>> = {
  case: sees,
  event: sees,
  case_state: sees,
  part: sees,
  case_key: sees,
  case_identity: sees,
  obligation: (asker, model) => sees(asker, model) || bearsHere(asker, model),
  reporter: leads,
  sensitive_read: (asker, model) =>
    (asker.jurisdiction === model.jurisdiction && asker.oversees) || leads(asker, model),
}

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  await keep(cases)
})
afterAll(() => site.close())

async function keep(all: readonly Model[]): Promise<void> {
  const { db } = site.database
  const list = site.setting.lists.current.hash
  await sql`insert into list_version (jurisdiction, hash, list_id, version, files)
    select ${elsewhere}, hash, list_id, version, files from list_version where jurisdiction = ${here}`.execute(db)
  const given = JSON.stringify(all.map((model, at) => ({ ...model, at })))
  const rows = sql`jsonb_to_recordset(${given}::jsonb) as g
    (jurisdiction text, id uuid, lead text, parts jsonb, bearer text, recorder text, tracking text, at int)`
  const day = '2026-03-02T09:00:00'
  await sql`insert into "case" (jurisdiction, case_id, number, matter, list, tracking_hash, opened_at)
    select jurisdiction, id, 'n' || at, 'well-water', ${list}, tracking, ${day} from ${rows}`.execute(db)
  await sql`insert into event (jurisdiction, case_id, version, type, data, at, by, list, chain)
    select jurisdiction, id, 1, 'case-opened', '{}', ${day}, '{}', ${list}, '' from ${rows}`.execute(db)
  await sql`insert into case_state (jurisdiction, case_id, version, state, lead, subject, derived_at)
    select jurisdiction, id, 1, '{}', lead, '', ${day} from ${rows}`.execute(db)
  await sql`insert into part (jurisdiction, case_id, department, bears, since)
    select jurisdiction, id, p ->> 'department', (p ->> 'bears')::boolean, ${day} from ${rows}, jsonb_array_elements(parts) p`.execute(
    db,
  )
  await sql`insert into obligation
    (jurisdiction, case_id, ordinal, kind, bearer, recorder, modality, since, proposed, title, because)
    select jurisdiction, id, 0, 'discharge', bearer, recorder, 'must', ${day}, false, '{}', '{}' from ${rows}`.execute(
    db,
  )
  await sql`insert into reporter (jurisdiction, case_id, sealed) select jurisdiction, id, '' from ${rows}`.execute(db)
  await sql`insert into case_key (jurisdiction, case_id, key_id, wrapped) select jurisdiction, id, '', '' from ${rows}`.execute(
    db,
  )
  await sql`insert into case_identity (jurisdiction, case_id, blind) select jurisdiction, id, '' from ${rows}`.execute(
    db,
  )
  await sql`insert into sensitive_read (jurisdiction, case_id, person, department, what)
    select jurisdiction, id, 'x', 'x', '[]' from ${rows}`.execute(db)
}

class TakenBack extends Error {}

/** Does something as a request, and takes it back. */
async function asking<T>(asker: Asker, run: (tx: Tx) => Promise<T>): Promise<T> {
  let result: T | undefined
  await site.database.db
    .transaction()
    .execute(async tx => {
      await takeOn(tx, asker)
      result = await run(tx)
      throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  return result as T
}

const digest = (ids: readonly string[]): string =>
  `${ids.length} ${createHash('md5')
    .update([...ids].sort().join(','))
    .digest('hex')}`

async function seenIn(tx: Tx, table: string): Promise<string> {
  const { rows } = await sql<{ count: number; hash: string }>`
    select count(*)::int as count, md5(coalesce(string_agg(case_id::text, ',' order by case_id::text collate "C"), '')) as hash
    from ${sql.id(table)}
  `.execute(tx)
  return `${rows[0]?.count} ${rows[0]?.hash}`
}

test('whoever asks, each table shows exactly the rows that the rules allow', async () => {
  await fc.assert(
    fc.asyncProperty(askers, asker =>
      asking(asker, async tx => {
        for (const [table, rule] of Object.entries(expected)) {
          const allowed = cases.filter(model => rule(asker, model))
          const ids = allowed.flatMap(({ id, parts }) => (table === 'part' ? parts.map(() => id) : [id]))
          expect([table, await seenIn(tx, table)]).toEqual([table, digest(ids)])
        }
      }),
    ),
    { numRuns: 30 * scale, seed: 7, endOnFailure: true },
  )
})

test('a table of cases that requests read is under row-level security, and shows nothing to nobody', async () => {
  const { rows } = await sql<{ name: string; secured: boolean }>`
    select c.relname as name, c.relrowsecurity as secured from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and has_table_privilege('remit_request', c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id')
  `.execute(site.database.db)
  const names = rows.map(({ name }) => name)
  for (const table of Object.keys(expected)) expect(names).toContain(table)
  expect(rows.filter(({ secured }) => !secured)).toEqual([])
  await asking({ jurisdiction: here, oversees: false }, async tx => {
    for (const table of names) expect([table, await seenIn(tx, table)]).toEqual([table, digest([])])
  })
})

test('requests neither change nor remove what happened, and never read a secret', async () => {
  const { rows } = await sql<{ table: string; may: string }>`
    select c.relname as "table", p.may from pg_class c,
      (values ('select'), ('update'), ('delete'), ('truncate')) as p (may)
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and has_table_privilege('remit_request', c.oid, p.may)
  `.execute(site.database.db)
  const may = (table: string) => rows.filter(row => row.table === table).map(row => row.may)
  for (const table of ['event', 'reporter', 'sensitive_read', 'document_version', 'list_version'])
    expect([table, may(table)]).toEqual([table, ['select']])
  for (const table of ['session', 'credential', 'recovery_code', 'account_link', 'migration'])
    expect([table, may(table)]).toEqual([table, []])
  expect(rows.filter(({ may: right }) => right === 'truncate')).toEqual([])
})

// What a program would do that forgot to ask whose case it is.
const mine: Asker = { jurisdiction: here, department: 'water', oversees: false, person: 'somebody' }
const unseen = (): Model => {
  const found = cases.find(model => model.jurisdiction === here && !sees(mine, model) && !bearsHere(mine, model))
  if (found === undefined) throw new Error('No case is out of sight')
  return found
}
const seenCount = () => cases.filter(model => sees(mine, model)).length

test('a change without a condition reaches the cases in sight, and no other', async () => {
  await asking(mine, async tx => {
    const moved = await sql`update case_state set subject = 'x'`.execute(tx)
    expect(Number(moved.numAffectedRows)).toBe(seenCount())
    const ended = await sql`delete from obligation`.execute(tx)
    expect(Number(ended.numAffectedRows)).toBe(seenCount())
    const relisted = await sql`update "case" set matter = 'other'`.execute(tx)
    expect(Number(relisted.numAffectedRows)).toBe(seenCount())
  })
})

test('a worklist of every department is that of one’s own cases', async () => {
  await asking(mine, async tx => {
    const { rows } = await sql<{ id: string }>`select case_id as id from obligation where bearer <> 'water'`.execute(tx)
    const allowed = cases.filter(model => model.bearer !== 'water' && (sees(mine, model) || bearsHere(mine, model)))
    expect(digest(rows.map(({ id }) => id))).toBe(digest(allowed.map(({ id }) => id)))
  })
})

const intrusions = (id: string): Readonly<Record<string, ReturnType<typeof sql>>> => ({
  'an event in another’s case': sql`insert into event (jurisdiction, case_id, version, type, data, at, by, list, chain)
    values (${here}, ${id}, 2, 'note-added', '{}', '', '{}', '', '')`,
  'a part in another’s case': sql`insert into part (jurisdiction, case_id, department, bears, since)
    values (${here}, ${id}, 'water', true, '')`,
  'a part by way of a conflict': sql`insert into part (jurisdiction, case_id, department, bears, since)
    values (${here}, ${id}, 'water', true, '') on conflict (jurisdiction, department, case_id) do update set bears = true`,
  'a state of another’s case': sql`insert into case_state (jurisdiction, case_id, version, state, lead, subject, derived_at)
    values (${here}, ${id}, 1, '{}', 'water', '', '') on conflict (jurisdiction, case_id) do update set lead = 'water'`,
  'an obligation in another’s case': sql`insert into obligation
    (jurisdiction, case_id, ordinal, kind, bearer, modality, since, proposed, title, because)
    values (${here}, ${id}, 9, 'discharge', 'water', 'must', '', false, '{}', '{}')`,
  'a key of another’s case': sql`insert into case_key (jurisdiction, case_id, key_id, wrapped)
    values (${here}, ${id}, '', '')`,
  'a read recorded for another': sql`insert into sensitive_read (jurisdiction, case_id, person, department, what)
    values (${here}, ${id}, 'else', 'health', '[]')`,
  'a case of another jurisdiction': sql`insert into "case" (jurisdiction, case_id, number, matter, list, opened_at)
    values (${elsewhere}, ${randomUUID()}, 'x', 'x', 'x', '')`,
  'a change of what happened': sql`update event set data = '{}'`,
  'a removal of what happened': sql`delete from event`,
  'the sessions of everybody': sql`select * from session`,
})

for (const name of Object.keys(intrusions('')))
  test(`the database refuses ${name}`, async () => {
    const statement = intrusions(unseen().id)[name]
    await expect(asking(mine, async tx => statement?.execute(tx))).rejects.toThrow(
      /row-level security|permission denied|never changed/,
    )
  })

test('what a request takes on ends with its transaction', async () => {
  await asking(mine, async () => undefined)
  const { rows } = await sql<{ role: string; department: string }>`
    select current_user as role, coalesce(current_setting('remit.department', true), '') as department
  `.execute(site.database.db)
  expect(rows[0]?.role).not.toBe('remit_request')
  expect(rows[0]?.department).toBe('')
})
