// Worklists and lists of cases, a page at a time.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseRow, CasesView, RefusalView, WorklistRow, WorklistView } from '../views.ts'

let site: TestSite
let officer: Visitor
let head: Visitor

beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
  head = await site.person('water-head')
  for (let each = 0; each < 14; each++) {
    site.setTime(`2026-03-${String(2 + (each % 5)).padStart(2, '0')}T0${9 - (each % 3)}:00`)
    const receipt = await report(site, {
      text: `第${each}口井发臭`,
      facts: { place: each % 2 === 0 ? 'well' : 'mill' },
    })
    const view = await caseOf(officer, receipt)
    if (each % 4 === 0) await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
    if (each % 8 === 0) await done(head, view, { act: 'approve', duty: 'accept' })
  }
  site.setTime('2026-03-12T10:00')
})
afterAll(() => site.close())

const keyOf = ({ caseId, kind, duty }: WorklistRow): string => `${caseId} ${kind} ${duty}`
const page = async (query: string, person = officer): Promise<WorklistView> => {
  const { status, body } = await person.get<WorklistView>(`/api/worklist?${query}`)
  expect(status).toBe(200)
  return body
}

/** Reads page after page; `between` happens after each. */
async function readAll(query: string, between?: (page: number) => Promise<unknown>): Promise<WorklistRow[]> {
  const rows: WorklistRow[] = []
  let cursor = ''
  for (let count = 0; ; count++) {
    const view: WorklistView = await page(`${query}${cursor}`)
    rows.push(...view.rows)
    if (view.next === undefined) return rows
    cursor = `&cursor=${view.next}`
    await between?.(count)
  }
}

type Test = (row: WorklistRow) => boolean
const parts: Record<string, Test> = {
  mine: () => true,
  owed: ({ modality }) => modality === 'must',
  overdue: ({ overdue }) => overdue,
  soon: ({ soon }) => soon,
  acknowledge: ({ kind }) => kind === 'acknowledge',
  approve: ({ kind }) => kind === 'approve',
  may: ({ modality }) => modality === 'may',
}

test('each part, filter and order shows what sifting and sorting everything by hand shows', async () => {
  const everything = (await page('limit=200')).rows
  expect(everything.length).toBeGreaterThan(14)
  const wanted = fc.record({
    filter: fc.constantFrom(...Object.keys(parts)),
    kind: fc.option(fc.constantFrom('discharge', 'approve', 'close'), { nil: undefined }),
    dueBefore: fc.option(fc.constantFrom('2026-03-09', '2026-03-12', '2026-04-30'), { nil: undefined }),
    matter: fc.option(fc.constantFrom('well-water', 'orchard-grant'), { nil: undefined }),
    sort: fc.constantFrom('due' as const, 'since' as const, 'number' as const),
    order: fc.constantFrom('asc', 'desc'),
    limit: fc.integer({ min: 1, max: 9 }),
  })
  await fc.assert(
    fc.asyncProperty(wanted, async ({ filter, kind, dueBefore, matter, sort, order, limit }) => {
      const asked = { filter, kind, dueBefore, matter, sort, order, limit: String(limit) }
      const query = new URLSearchParams(
        Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined),
      )
      const rows = await readAll(query.toString())
      const expected = everything.filter(
        row =>
          (parts[filter] as Test)(row) &&
          (kind === undefined || row.kind === kind) &&
          (matter === undefined || row.matter === matter) &&
          (dueBefore === undefined || (row.due !== undefined && row.due.slice(0, 10) <= dueBefore)),
      )
      expect(rows.map(keyOf).sort()).toEqual(expected.map(keyOf).sort())
      const place = (row: WorklistRow): string | number =>
        sort === 'due' ? (row.due ?? '9999') : sort === 'since' ? row.since : Number(row.number.match(/(\d+)号/)?.[1])
      const places = rows.map(place)
      const sorted = [...places].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(places).toEqual(order === 'asc' ? sorted : sorted.reverse())
    }),
    { numRuns: 60 },
  )
})

test('the counts are those of the rows, in a matter and in all', async () => {
  for (const query of ['', '&matter=well-water', '&matter=orchard-grant']) {
    const { counts, capped, matters, rows } = await page(`limit=200${query}`)
    const count = (name: string) => rows.filter(parts[name] as Test).length
    expect(counts).toEqual({
      all: rows.length,
      owed: count('owed'),
      overdue: count('overdue'),
      soon: count('soon'),
      acknowledge: count('acknowledge'),
      approve: count('approve'),
      may: count('may'),
    })
    expect(capped).toBe(false)
    expect(matters.map(({ matter }) => matter)).toEqual(['well-water'])
  }
})

test('no row comes twice or is missed while cases come in and duties are discharged between the pages', async () => {
  const before = (await page('limit=200')).rows
  const victims = before.filter(({ kind, duty }) => kind === 'discharge' && duty === 'accept').slice(0, 3)
  const rows = await readAll('limit=3', async count => {
    if (count % 2 === 0) await report(site, { text: `新来的第${count}件`, facts: { place: 'well' } })
    const victim = victims[count]
    if (victim !== undefined) await done(officer, victim, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  })
  const keys = rows.map(keyOf)
  expect(new Set(keys).size).toBe(keys.length)
  const after = (await page('limit=200')).rows.map(keyOf)
  const stayed = before.map(keyOf).filter(key => after.includes(key))
  for (const key of stayed) expect(keys).toContain(key)
})

test('words find by the case, by its number and by what is owed', async () => {
  expect((await page(`limit=200&q=${encodeURIComponent('第3口井')}`)).rows.length).toBeGreaterThan(0)
  const { rows } = await page(`limit=200&q=${encodeURIComponent('审批')}`)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ kind }) => kind === 'approve')).toBe(true)
  expect((await page(`q=${encodeURIComponent('%')}`)).rows).toEqual([])
})

test('a place that was not given for this order, or by us, is refused', async () => {
  const { next = '' } = await page('limit=1&sort=due')
  const places = [next.slice(1), '', Buffer.from('[]').toString('base64url'), 'x'.repeat(1500)].filter(
    each => each !== '',
  )
  for (const cursor of places)
    expect(await officer.get<RefusalView>(`/api/worklist?sort=due&cursor=${encodeURIComponent(cursor)}`)).toMatchObject(
      {
        status: 400,
        body: { code: 'cursor-unreadable' },
      },
    )
  expect((await officer.get(`/api/worklist?sort=number&cursor=${next}`)).status).toBe(400)
  expect((await officer.get(`/api/worklist?sort=due&order=desc&cursor=${next}`)).status).toBe(400)
  expect((await officer.get('/api/worklist?limit=0')).status).toBe(400)
  expect((await officer.get('/api/worklist?limit=201')).status).toBe(400)
})

const cases = async (query: string, person = officer): Promise<CaseRow[]> => {
  const rows: CaseRow[] = []
  let cursor = ''
  for (;;) {
    const { body } = await person.get<CasesView>(`/api/cases?${query}${cursor}`)
    rows.push(...body.rows)
    if (body.next === undefined) return rows
    cursor = `&cursor=${body.next}`
  }
}

test('cases come page after page, each once, by when they were opened or by their numbers as people count', async () => {
  const all = await cases('limit=200')
  expect(await cases('limit=3')).toEqual(all)
  expect([...(await cases('limit=4&order=asc'))].reverse()).toEqual(all)
  const counted = (await cases('limit=5&sort=number&order=asc')).map(({ number }) =>
    Number(number.match(/(\d+)号/)?.[1]),
  )
  expect(counted).toEqual(counted.map((_, index) => index + 1))
})

test('cases are sifted by how they stand, who leads, who owes, and when', async () => {
  const all = await cases('limit=200')
  const open = await cases('standing=open')
  const closed = await cases('standing=closed')
  expect(open.length + closed.length).toBe(all.length)
  const now = '2026-03-12T10:00:00'
  expect((await cases('standing=overdue')).map(({ number }) => number)).toEqual(
    all.filter(({ nextDue }) => nextDue !== undefined && nextDue < now).map(({ number }) => number),
  )
  expect(await cases('lead=water')).toEqual(all.filter(({ lead }) => lead === 'water'))
  expect(await cases('bearer=registry')).toEqual(all.filter(({ owedBy }) => owedBy.includes('registry')))
  expect(await cases('openedFrom=2026-03-04&openedTo=2026-03-05')).toEqual(
    all.filter(({ opened }) => opened >= '2026-03-04' && opened < '2026-03-06'),
  )
  expect(await cases('closedFrom=2026-01-01')).toEqual(closed)
  expect(await cases(`q=${encodeURIComponent('第5口井')}`)).toHaveLength(1)
})

test('another department has its own worklist and its own cases, and who oversees sees all cases', async () => {
  const treasury = await site.person('treasury-officer')
  expect((await page('limit=200', treasury)).rows).toEqual([])
  expect(await cases('limit=200', treasury)).toEqual([])
  const council = await site.person('council-officer')
  expect((await cases('limit=7', council)).length).toBe((await cases('limit=200')).length)
})
