// `node bench/worklist.ts [-- CASES]`: how long a department waits for its worklist, its cases and what it searches, with a million
// open obligations over a hundred departments; beside it, statements written by hand without a role, a rule or a shape.
// On the server that DATABASE_URL names (a new schema there), or on a private one.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readCases } from '../packages/server/src/cases/case-rows.ts'
import { refreshLapsed } from '../packages/server/src/cases/refresh-cases.ts'
import { readWorklist, type Wanted } from '../packages/server/src/cases/worklist.ts'
import { asRequest } from '../packages/server/src/db/as-request.ts'
import { openServer } from '../packages/server/src/db/open-server.ts'
import type { Tx } from '../packages/server/src/db/tables.ts'
import { findCases } from '../packages/server/src/search/find-cases.ts'
import { presentHits } from '../packages/server/src/search/present-hits.ts'
import { readSearchQuery } from '../packages/server/src/search/search-query.ts'
import type { Setting } from '../packages/server/src/setting.ts'
import { openTestSite } from '../packages/server/src/testing/test-site.ts'
import { startPrivatePostgres } from '../scripts/private-postgres.ts'
import { printMachine } from './print.ts'
import { department, fill, readAt, reportOf } from './worklist/fill.ts'
import { type Taken, timeRequests } from './worklist/time-requests.ts'

const departments = 100
const cases = Number(process.argv[2] ?? 200_000)
const obligations = cases * 5
const aim = 20

async function measureAll(setting: Setting): Promise<void> {
  const listed = (wanted: Partial<Wanted> = {}) => time(round => readPage(setting, round, wanted))
  const byHand = await time(round => handWritten(setting, round))
  print('first page and counts, written by hand', byHand)
  print('first page and counts', await listed(), byHand, aim)
  print(
    'the same with a look for what has lapsed',
    await time(async round => {
      await refreshLapsed(setting)
      return readPage(setting, round, {})
    }),
    byHand,
    aim,
  )
  print('overdue only', await listed({ filter: 'overdue' }), byHand, aim)
  print('to acknowledge, one matter', await listed({ filter: 'acknowledge', matter: 'well-water' }), byHand, aim)
  print('by since, backwards', await listed({ sort: 'since', order: 'desc' }), byHand, aim)
  print('by number', await listed({ sort: 'number' }), byHand)
  print('the twentieth page', await twentieth(setting), byHand, aim)
  print('first page of cases', await time(round => readFirstCases(setting, round, false)))
  print('first page of cases, who oversees all', await time(round => readFirstCases(setting, round, true)))
  print('search: a name', await time(round => search(setting, round, reportOf(round * 577 + 3).slice(8, 11))))
  print('search: two words', await time(round => search(setting, round, '渡口 油桶')))
  print('search: a number', await time(round => search(setting, round, `2026〕${round * 991 + 7}号`)))
  print('search: a word of every case', await time(round => search(setting, round, '有关部门'), 20))
  print('search: a word of every case, who oversees all', await time(round => search(setting, round, '2026', true), 5))
}

const time = (request: (round: number) => Promise<unknown>, rounds = 150): Promise<Taken> =>
  timeRequests(request, { rounds, warm: Math.min(rounds, 30) })

const one = (round: number): string => department(1 + ((round * 17) % departments))

const inRequest = <T>(setting: Setting, who: string, oversees: boolean, run: (used: Setting, tx: Tx) => Promise<T>) =>
  asRequest(setting.db, { jurisdiction: '990001', department: who, oversees, person: 'bench' }, async tx => ({
    ok: true as const,
    value: await run({ ...setting, db: tx }, tx),
  }))

const usual = { now: readAt, filter: 'mine', sort: 'due', order: 'asc', limit: 50 } as const

const readPage = (setting: Setting, round: number, wanted: Partial<Wanted>) =>
  inRequest(setting, one(round), false, used => readWorklist(used, { ...usual, ...wanted, department: one(round) }))

/** The twentieth page of each department, whose place the nineteen before it tell. */
async function twentieth(setting: Setting): Promise<Taken> {
  const places = new Map<string, string>()
  for (let round = 0; round < departments; round++) {
    const who = one(round)
    let cursor: string | undefined
    for (let page = 1; page < 20; page += 4) {
      const read = await inRequest(setting, who, false, used =>
        readWorklist(used, { ...usual, limit: 200, department: who, cursor }),
      )
      if (read.ok && read.value.ok) cursor = read.value.value.next
    }
    if (cursor !== undefined) places.set(who, cursor)
  }
  return time(round => readPage(setting, round, { cursor: places.get(one(round)) }))
}

const readFirstCases = (setting: Setting, round: number, oversees: boolean) =>
  inRequest(setting, one(round), oversees, used =>
    readCases(used, { department: one(round), oversees, sort: 'opened', order: 'desc', limit: 50, standing: 'open' }),
  )

async function search(setting: Setting, round: number, words: string, oversees = false): Promise<void> {
  const query = readSearchQuery(words)
  if (query === undefined) throw new Error(`Nothing to search in ${words}`)
  const person = { id: 'bench', department: one(round), role: 'officer' } as const
  await inRequest(setting, person.department, oversees, async used => {
    const page = await findCases(used, { query, narrowing: {}, limit: 20, now: readAt })
    if (page.ok) await presentHits(used, page.value.found, { person, parts: query.parts })
  })
}

/** What the first page and its counts come to without a role, a rule or a shape: two statements by someone who knows the tables. */
async function handWritten({ db }: Setting, round: number): Promise<void> {
  const who = one(round)
  await sql`select o.*, c.number, s.subject, s.version from (
      select * from obligation where jurisdiction = '990001' and holder = ${who} and since <= ${readAt}
      order by due_order, since, case_id, mark, ordinal limit 51
    ) as o
    join "case" c using (jurisdiction, case_id) join case_state s using (jurisdiction, case_id)
    order by due_order, since`.execute(db)
  await sql`select matter, kind, modality, due_order < ${readAt}, count(*) from obligation
    where jurisdiction = '990001' and holder = ${who} and since <= ${readAt} group by 1, 2, 3, 4`.execute(db)
}

function print(what: string, { p50, p95, p99 }: Taken, against?: Taken, most?: number): void {
  const say = (ms: number): string => `${ms.toFixed(1)} ms`
  const ratio = against === undefined ? '' : `  ${(p50 / against.p50).toFixed(2)} ×`
  const verdict =
    most === undefined ? '' : p95 < most ? `  (aim p95 < ${most} ms: met)` : `  (aim p95 < ${most} ms: MISSED)`
  console.log(
    `  ${what.padEnd(50)} p50 ${say(p50).padStart(9)}  p95 ${say(p95).padStart(9)}  p99 ${say(p99).padStart(9)}${ratio}${verdict}`,
  )
}

printMachine()
const named = process.env.DATABASE_URL
const own = named ? undefined : await startPrivatePostgres({ settings: { fsync: 'off', shared_buffers: '512MB' } })
const url = named || (own?.url ?? '')
const schema = `bench_${randomUUID().replaceAll('-', '')}`
const outside = openServer(url)
await sql`create schema ${sql.id(schema)}`.execute(outside.db)
const site = await openTestSite({ database: openServer(url, { schema }), demonstration: false })
site.setTime(readAt)
try {
  const began = performance.now()
  await fill(site.database.db, site.setting.lists.current.hash, { departments, cases, obligations })
  console.log(
    `${obligations} obligations in ${cases} cases over ${departments} departments, filled in ${Math.round((performance.now() - began) / 1000)} s`,
  )
  await measureAll(site.setting)
} finally {
  await site.close()
  await sql`drop schema ${sql.id(schema)} cascade`.execute(outside.db)
  await outside.close()
  await own?.stop()
}
