// Looking for a person by the number of their identity card.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite, type Visitor } from '../testing/test-site.ts'
import type { CaseView, SearchView } from '../views.ts'

const matter = 'matters/well-water/matter.yaml'
const number = '11010519491231002X'

let site: TestSite
let officer: Visitor
let view: CaseView
beforeAll(async () => {
  site = await openTestSite({
    edits: [
      {
        file: matter,
        from: '  on-purpose: { type: boolean,',
        to: `  drinkers:
    type: table
    label: { zh: 饮水人, en: drinkers }
    columns:
      name: { label: { zh: 姓名, en: Name }, type: text, sensitive: identity }
      employer: { label: { zh: 单位, en: Employer }, type: text }
      number: { label: { zh: 公民身份号码, en: Identity number }, type: id-number, sensitive: identity }
  taster: { type: text, label: { zh: 尝水人, en: taster }, seen-by: [lead] }
  miller: { type: text, label: { zh: 磨坊主, en: miller } }
  on-purpose: { type: boolean,`,
      },
      {
        file: matter,
        from: 'establishes: [fouled, ill, on-purpose]',
        to: 'establishes: [fouled, ill, on-purpose, drinkers, taster, miller]',
      },
    ],
  })
  officer = await site.person('water-officer')
  const head = await site.person('water-head')
  view = await caseOf(officer, await report(site, { text: `井水发臭，${number}来反映` }))
  await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
  await done(head, view, { act: 'approve', duty: 'accept' })
  view = await done(officer, view, {
    act: 'discharge',
    duty: 'inspect',
    facts: {
      fouled: true,
      ill: 1,
      'on-purpose': false,
      taster: '吴九',
      miller: '柳条磨坊',
      drinkers: [{ name: '孙八', number, employer: '河西染坊' }],
    },
  })
})
afterAll(() => site.close())

const search = async (person: Visitor, q: string): Promise<SearchView> =>
  (await person.get<SearchView>(`/api/search?q=${encodeURIComponent(q)}`)).body
const ids = ({ hits }: SearchView): string[] => hits.map(({ caseId }) => caseId)

test('the whole number finds the case for who bears a duty in it, however it is written, and that is recorded', async () => {
  for (const written of [number, number.toLowerCase(), '110105 19491231 002X', '１１０１０５１９４９１２３１００２Ｘ'])
    expect(ids(await search(officer, written))).toEqual([view.caseId])
  const reads = await site.setting.db
    .selectFrom('sensitive_read')
    .select('what')
    .where('case_id', '=', view.caseId)
    .execute()
  expect(reads.filter(({ what }) => JSON.stringify(what) === '["identity"]')).toHaveLength(4)
})

test('a part of the number finds nothing, and neither does the whole for who only sees that there is a case', async () => {
  expect(ids(await search(officer, number.slice(0, 17)))).toEqual([])
  expect(ids(await search(officer, '19491231'))).toEqual([])
  const council = await site.person('council-officer')
  expect(await search(council, number)).toMatchObject({ hits: [], facets: { total: 0 } })
})

test('names that the list keeps from some find nothing, for nobody; other names find their case', async () => {
  const council = await site.person('council-officer')
  for (const person of [officer, council]) {
    expect(ids(await search(person, '孙八'))).toEqual([])
    expect(ids(await search(person, '吴九'))).toEqual([])
    expect(ids(await search(person, '柳条磨坊'))).toEqual([view.caseId])
    expect(ids(await search(person, '河西'))).toEqual([view.caseId])
  }
  const [hit] = (await search(officer, '河西')).hits
  expect(hit?.snippets).toEqual([{ field: 'party', text: [{ text: '河西', hit: true }, { text: '染坊' }] }])
  const words = await site.setting.db.selectFrom('case_text').select('words').execute()
  expect(JSON.stringify(words)).not.toMatch(/孙八|吴九|19491231/)
})
