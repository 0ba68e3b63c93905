import { expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'
import { willow } from '../testing/willow-folder.ts'

const text = { zh: expect.any(String), en: expect.any(String) }

test('the list is exported in the shape that docs/cli.md promises', async () => {
  const { code, out } = await run(['export', willow, '--format', 'json'])
  expect(code).toBe(0)
  const exported = JSON.parse(out)
  expect(exported).toMatchObject({ format: 'remit-export/1', list: { id: 'willow', version: '2026-01' } })
  expect(exported.departments[0]).toEqual({ id: 'registry', name: text, short: text, kind: 'department' })
  const [well, orchard, bridge] = exported.matters
  expect(well).toMatchObject({
    id: 'well-water',
    title: { zh: '井水监管', en: 'Well water' },
    lead: [
      { lead: 'water', when: { zh: '地点为水井或磨坊', en: 'place is well or mill' } },
      { lead: 'health', when: text },
    ],
    case: '某村井水发臭，水务局检查后责令改正。',
    openQuestions: [{ id: 'refusing-miller', text, settledBy: 'registry', when: text }],
  })
  expect(well.clauses[0]).toEqual({
    id: 'water-1',
    department: 'water',
    text: '负责对井水的监督检查。',
    en: 'Inspects wells.',
  })
  expect(bridge.lead).toBe('watch')
  expect(orchard.basis).toEqual([
    { id: 'orchard-rules', title: '果园补助办法', en: 'Orchard Grant Rules', status: 'in-force', replacedBy: [] },
    { id: 'old-water-law', title: '柳县旧水法', en: expect.any(String), status: 'repealed', replacedBy: ['water-law'] },
  ])
})

test('a limit is the text of its span, what it runs from or the day on which it ends, or null', async () => {
  const { matters } = JSON.parse((await run(['export', willow])).out)
  const duties = matters.flatMap(({ duties: each }: { duties: { id: string; within: unknown }[] }) => each)
  const within = Object.fromEntries(duties.map(({ id, within: limit }: { id: string; within: unknown }) => [id, limit]))
  expect(within).toMatchObject({
    accept: '5 working days',
    treat: '24 hours',
    pay: { day: 25 },
    'report-to-council': null,
  })
  const accept = duties.find(({ id }: { id: string }) => id === 'accept')
  expect(accept).toMatchObject({
    by: 'lead',
    clause: 'water-1',
    modality: 'must',
    limit: { kind: 'statutory', text },
    basis: [{ instrument: 'water-law', article: '3', words: '五日内受理', status: 'seen' }],
  })
})

test('a matter is drawn in either language, or laid out as JSON', async () => {
  const { out } = await run(['picture', 'well-water', '--list', willow])
  expect(out).toMatch(/^<svg [\s\S]*水务局[\s\S]*<\/svg>\n?$/)
  expect((await run(['picture', 'well-water', '--list', willow, '--lang', 'en'])).out).toContain('Water')
  expect(JSON.parse((await run(['picture', 'well-water', '--list', willow, '--json'])).out)).toMatchObject({
    format: 'remit-picture/1',
  })
})
