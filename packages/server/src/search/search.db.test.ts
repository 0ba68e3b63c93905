// What is found, by whom, and by what.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildCase } from '../cases/rebuild-case.ts'
import { asRequest } from '../db/as-request.ts'
import { act, caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView, RefusalView, SearchView } from '../views.ts'

let site: TestSite
let officer: Visitor
let head: Visitor
let council: Visitor
const found: CaseView[] = []

const reports = [
  '村口的井水发臭，赵六家的孩子喝了肚子疼',
  '桥头染坊ABC-Dye把废水倒进井里',
  '学校门口的水井有油桶，请ＣＤＣ来看',
  '果园的井水变黄了',
]

beforeAll(async () => {
  site = await openTestSite()
  officer = await site.person('water-officer')
  head = await site.person('water-head')
  council = await site.person('council-officer')
  for (const text of reports) found.push(await caseOf(officer, await report(site, { text, facts: { place: 'well' } })))
})
afterAll(() => site.close())

const search = async (person: Visitor, q: string, more = ''): Promise<SearchView> => {
  const answered = await person.get<SearchView>(`/api/search?q=${encodeURIComponent(q)}${more}`)
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body))
  return answered.body
}
const numbersOf = ({ hits }: SearchView): string[] => hits.map(({ number }) => number.map(({ text }) => text).join(''))
const which = async (person: Visitor, q: string): Promise<number[]> =>
  numbersOf(await search(person, q)).map(number => found.findIndex(each => each.number === number))

test('one character, two, a phrase, several words, other letters', async () => {
  expect(await which(officer, '疼')).toEqual([0])
  expect((await which(officer, '井')).sort()).toEqual([0, 1, 2, 3])
  expect((await which(officer, '井水')).sort()).toEqual([0, 3])
  expect(await which(officer, '井水发臭')).toEqual([0])
  expect(await which(officer, '井水发黄')).toEqual([])
  expect(await which(officer, '果园 井水')).toEqual([3])
  expect(await which(officer, '井水 果园')).toEqual([3])
  expect(await which(officer, 'abc')).toEqual([1])
  expect(await which(officer, 'dye把废')).toEqual([1])
  expect(await which(officer, 'cd')).toEqual([2])
  expect(await which(officer, '臭赵六')).toEqual([0])
})

test('a number is found as a whole and in part, with any brackets and any width', async () => {
  const { number } = found[2]!
  for (const written of [
    number,
    number.replace('〔', '[').replace('〕', ']'),
    number.replace('〔', '（').replace('〕', '）'),
  ])
    expect(await which(officer, written)).toEqual([2])
  expect(await which(officer, `2026〕${number.match(/(\d+)号/)?.[1]}`)).toContain(2)
  expect(
    await which(
      officer,
      number.normalize('NFKC').replace(/\d/g, digit => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)),
    ),
  ).toEqual([2])
})

test('who sees a case but bears nothing in it finds it by its number, and by nothing that is kept from them', async () => {
  expect(await which(council, found[0]!.number)).toEqual([0])
  for (const word of ['井水', '赵六', 'abc', '疼']) {
    const view = await search(council, word)
    expect(view).toEqual({
      hits: [],
      facets: { total: 0, capped: false, matters: [], standings: view.facets?.standings, leads: [] },
    })
    expect(view.facets?.standings.every(({ count }) => count === 0)).toBe(true)
  }
  const [hit] = (await search(council, found[0]!.number)).hits
  expect(hit?.subject).toEqual([])
  expect(hit?.snippets).toEqual([])
})

test('who has no part in a case finds nothing of it, not even its number', async () => {
  const treasury = await site.person('treasury-officer')
  for (const word of [found[0]!.number, '井水', '2026']) expect((await search(treasury, word)).hits).toEqual([])
})

test('under the role of requests the words of others are not there at all', async () => {
  const seen = async (department: string, oversees = false) => {
    const asker = { jurisdiction: '990001', department, oversees, person: 'x' }
    const read = await asRequest(site.setting.db, asker, async tx => ({
      ok: true as const,
      value: (await tx.selectFrom('case_text').select(['borne', 'words']).execute()) as {
        borne: boolean
        words: string
      }[],
    }))
    return read.ok ? read.value : []
  }
  expect(await seen('treasury')).toEqual([])
  expect((await seen('council', true)).some(({ borne }) => borne)).toBe(false)
  expect((await seen('council', true)).length).toBe(reports.length)
  expect((await seen('water')).filter(({ borne }) => borne)).toHaveLength(reports.length)
})

test('what stands in notes and reasons is found, each by those who may read it', async () => {
  const view = found[3]!
  await done(officer, view, { act: 'note', text: '电话里说是铁锈' })
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'return', duty: 'accept', reason: '先核对门牌' })
  expect(await which(officer, '铁锈')).toEqual([3])
  expect(await which(council, '铁锈')).toEqual([])
  expect(await which(officer, '门牌')).toEqual([3])
  expect(await which(council, '门牌')).toEqual([3])
  const [hit] = (await search(officer, '铁锈')).hits
  expect(hit?.snippets).toEqual([{ field: 'note', text: [{ text: '电话里说是' }, { text: '铁锈', hit: true }] }])
})

test('that somebody was shown a part of a report is recorded', async () => {
  const reads = () =>
    site.setting.db.selectFrom('sensitive_read').select('what').where('case_id', '=', found[0]!.caseId).execute()
  const before = (await reads()).length
  await search(officer, '肚子')
  expect((await reads()).length).toBe(before + 1)
  await search(officer, found[0]!.number)
  expect((await reads()).length).toBe(before + 1)
})

test('facets count what each choice would show, and a choice narrows', async () => {
  const all = await search(officer, '井')
  expect(all.facets).toMatchObject({
    total: 4,
    matters: [{ id: 'well-water', count: 4 }],
    leads: [{ id: 'water', count: 4 }],
  })
  const closed = await search(officer, '井', '&standing=closed')
  expect(closed.hits).toEqual([])
  expect(closed.facets?.standings.find(({ id }) => id === 'open')?.count).toBe(4)
  expect((await search(officer, '井', '&openedFrom=2026-03-03')).hits).toEqual([])
  expect((await search(officer, '井', '&openedTo=2026-03-02')).hits).toHaveLength(4)
})

test('page after page brings each case once, in the order of one page', async () => {
  const whole = numbersOf(await search(officer, '井'))
  const read: string[] = []
  let more = ''
  for (let page = 0; page < 10; page++) {
    const view = await search(officer, '井', `&limit=1${more}`)
    read.push(...numbersOf(view))
    expect(view.facets === undefined).toBe(page > 0)
    if (view.next === undefined) break
    more = `&cursor=${view.next}`
  }
  expect(read).toEqual(whole)
})

test('a place that cannot be read and words that are none are refused', async () => {
  for (const cursor of ['x', 'bm9uc2Vuc2U', Buffer.from('["found","desc",1,"a\u0000","b"]').toString('base64url')])
    expect(await officer.get<RefusalView>(`/api/search?q=%E4%BA%95&cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { code: 'cursor-unreadable' },
    })
  expect(await officer.get<RefusalView>(`/api/search?q=${encodeURIComponent('！？')}`)).toMatchObject({
    status: 422,
    body: { code: 'nothing-to-search' },
  })
})

test('whatever is typed is answered, and no statement is broken by it', async () => {
  const typed = [
    `' | 'x`,
    `a' & !b`,
    `'); drop table case_text; --`,
    `井:*A`,
    `\\'井`,
    '<->',
    '井<->水',
    '!井',
    '%',
    '\u{20bb7}',
    '🀄',
  ]
  for (const each of typed)
    expect([200, 422]).toContain((await officer.get(`/api/search?q=${encodeURIComponent(each)}`)).status)
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async each => {
      expect([200, 422]).toContain((await officer.get(`/api/search?q=${encodeURIComponent(each)}`)).status)
    }),
    { numRuns: 60 },
  )
  expect(site.bugs).toEqual([])
})

test('the database finds what reading the texts finds', async () => {
  const letters = fc.constantFrom(...'井水发臭桥染果园')
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 3 }), async picked => {
      const word = picked.join('')
      const plain = (text: string) => text.normalize('NFKC').replace(/[\s，、。]/g, '')
      const expected = reports.flatMap((text, index) => (plain(text).includes(word) ? [index] : []))
      expect((await which(officer, word)).sort()).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('made anew from the events, the words are the same', async () => {
  const kept = () =>
    sql`select case_id, borne, words::text from case_text order by case_id, borne`
      .execute(site.setting.db)
      .then(({ rows }) => rows)
  const before = await kept()
  for (const { caseId } of found) await rebuildCase(site.setting, caseId)
  expect(await kept()).toEqual(before)
  expect(before).toHaveLength(2 * reports.length)
})

test('a request cannot write the words of a case that it does not see', async () => {
  const asker = { jurisdiction: '990001', department: 'treasury', oversees: false, person: 'x' }
  const write = asRequest(site.setting.db, asker, async tx => {
    await sql`select put_case_text('990001', ${found[0]!.caseId}::uuid, ''::tsvector, ''::tsvector)`.execute(tx)
    return { ok: true as const, value: undefined }
  })
  await expect(write).rejects.toThrow(/Not a case of this request/)
})

test('a department that acts without bearing leaves the words of those who bear as they are', async () => {
  const view = found[1]!
  await act(council, view, { act: 'urge', duty: 'accept', text: '请抓紧办理' })
  expect(await which(officer, 'abc')).toEqual([1])
})
