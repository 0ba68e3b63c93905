import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { AskView, CalculatedView, MatterView, RefusalView } from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const ask = (body: Record<string, unknown>) => site.visitor().post<AskView & RefusalView>('/api/ask', body)

test('somebody’s own words are answered with the lead, the clause and the law behind it', async () => {
  const { body } = await ask({ text: '村口的井里的水发臭了' })
  expect(body).toMatchObject({ inScope: true, answer: 'settled', matter: 'well-water' })
  expect(body.facts).toMatchObject({ place: 'well', fouled: true })
  expect(body.understood.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['place', 'fouled']))
  expect(body.understood[0]?.text.zh).toBeTruthy()
  expect(body.responsibility).toMatchObject({ lead: 'water' })
  expect(body.candidates[0]).toMatchObject({ matter: 'well-water', title: { zh: '井水监管' } })
  expect(body.grounds.clauses[0]).toMatchObject({ id: 'water-1', department: 'water' })
  expect(body.grounds.citations[0]).toMatchObject({ instrument: 'water-law', title: expect.any(String) })
  expect(body.picture?.lanes.length).toBeGreaterThan(0)
})

test('what is still to be known is asked, and can be skipped', async () => {
  const { body } = await ask({ matter: 'well-water', facts: {} })
  expect(body.answer).toBe('needs-facts')
  expect(body.nextQuestion).toMatchObject({ id: 'place', question: { zh: '在哪里？' } })
  const skipped = await ask({ matter: 'well-water', facts: {}, skip: ['place'] })
  expect(skipped.body.nextQuestion?.id).not.toBe('place')
})

test('what the list does not hold says who to ask instead', async () => {
  const { body } = await ask({ text: '' })
  expect(body).toMatchObject({ inScope: false, answer: 'out-of-scope', elsewhere: { ask: { zh: '请到县里问询处' } } })
})

test('a matter or facts that are not there are refused', async () => {
  expect(await ask({ matter: 'moon' })).toMatchObject({ status: 404, body: { code: 'unknown-matter' } })
  expect(await ask({ matter: 'well-water', facts: { moon: 1 } })).toMatchObject({
    status: 422,
    body: { code: 'facts-wrong' },
  })
})

test('a calculation is answered step by step, or says what is missing', async () => {
  const calculate = (facts: Record<string, unknown>) =>
    site.visitor().post<CalculatedView & RefusalView>('/api/matters/orchard-grant/calculations/grant', { facts })
  const { body } = await calculate({ trees: '30', 'planted-on': '2026-03-12' })
  expect(body.missing).toEqual([])
  expect(body.steps.map(({ id }) => id)).toEqual(['price', 'amount'])
  expect(Number(body.result.amount)).toBeGreaterThan(0)
  const unknown = await calculate({ trees: 30 })
  expect(unknown.body).toMatchObject({ result: {}, missing: [{ zh: '种植日期' }] })
  expect(await calculate({ trees: 'many' })).toMatchObject({ status: 422, body: { code: 'facts-wrong' } })
})

test('a matter shows its clauses, duties, law and stories', async () => {
  const { body } = await site.visitor().get<MatterView>('/api/matters/well-water')
  expect(body.lead.map(({ lead }) => lead)).toEqual(['water', 'health'])
  expect(body.clauses.find(({ id }) => id === 'health-1')?.duties).toEqual(['treat'])
  expect(body.duties.find(({ id }) => id === 'accept')).toMatchObject({ approval: true, limitKind: 'statutory' })
  expect(body.instruments.length).toBeGreaterThan(0)
  expect(body.scenarios.length).toBeGreaterThan(0)
  expect(body.picture.cards.length).toBeGreaterThan(0)
})
