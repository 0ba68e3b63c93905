import { expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'
import { willow } from '../testing/willow-folder.ts'

const list = ['--list', willow]

test('a report is answered with the matter, what was understood, who leads on which clause, and the next question', async () => {
  const { code, out } = await run(['ask', '磨坊往井里倒脏水，十个人病了', ...list])
  expect(code).toBe(0)
  expect(out).toContain('井水监管\n')
  expect(out).toMatch(/读到：.*地点：磨坊/)
  expect(out).toContain('牵头  水务局\n      “负责对井水的监督检查。”\n      · 受理 (5个工作日内)  《柳县水法》第3条')
  const english = (await run(['ask', '磨坊往井里倒脏水', '--lang', 'en', ...list])).out
  expect(english).toContain('lead  Water Office\n      “Inspects wells.”')
  expect(english).toContain('Next question: ')
})

test('the answer as JSON has the shape that docs/cli.md promises', async () => {
  const { out } = await run(['ask', '磨坊往井里倒脏水', '--json', ...list])
  const answer = JSON.parse(out)
  expect(Object.keys(answer)).toEqual([
    'format',
    'inScope',
    'answer',
    'matters',
    'lead',
    'cooperating',
    'possible',
    'facts',
    'nextQuestion',
    'because',
  ])
  expect(answer).toMatchObject({
    format: 'remit-ask/1',
    inScope: true,
    answer: 'settled',
    matters: [{ id: 'well-water', score: expect.any(Number) }],
    lead: 'water',
    facts: { place: 'mill' },
    nextQuestion: { fact: expect.any(String), question: { zh: expect.any(String) } },
  })
  expect(answer.because).toContainEqual(
    expect.objectContaining({
      department: 'water',
      duty: 'accept',
      clause: 'water-1',
      words: '负责对井水的监督检查。',
    }),
  )
})

test('what is not on the list is out of scope, with whom to ask', async () => {
  expect((await run(['ask', '明天会下雨吗', ...list])).out).toBe('不在这份清单里。请看天象台\n')
  expect(JSON.parse((await run(['ask', '明天会下雨吗', '--json', ...list])).out)).toMatchObject({
    inScope: false,
    answer: 'out-of-scope',
    lead: null,
    cooperating: [],
    elsewhere: { ask: { en: 'Ask the observatory' } },
  })
})

test('a matter with facts is answered from the facts', async () => {
  const words = ['ask', '--matter', 'well-water', '--facts', '{"place":"bath"}', '--json', ...list]
  expect(JSON.parse((await run(words)).out)).toMatchObject({ lead: 'health', facts: { place: 'bath' } })
  const unknown = await run(['ask', '--matter', 'well-water', ...list])
  expect(unknown.out).toContain('要看：\n    水务局 — 若地点为水井或磨坊\n    卫生局 — 若地点为澡堂')
})

test('facts that do not fit are told in words, one by one', async () => {
  const { code, err } = await run(['ask', '--matter', 'well-water', '--facts', '{"plce":"bath","ill":-1}', ...list])
  expect(code).toBe(2)
  expect(err).toBe(
    [
      '事实填写有误：',
      '  plce：没有这个事实，是否想写 place？',
      '  患病人数 (ill)：“-1”太小，不得小于 0',
      '  井水监管的事实：fouled、place、ill、on-purpose',
      'Some facts are not well formed:',
      '  plce: there is no such fact; did you mean place?',
      '  people made ill (ill): “-1” is too small; at least 0',
      '  The facts of Well water: fouled, place, ill, on-purpose\n',
    ].join('\n'),
  )
})

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

test('lines are answered one by one; a bad one says so in its place, the others are answered, and it ends with 2', async () => {
  const { code, out, err } = await run(['ask', '--jsonl', ...list], {
    input: [
      '\uFEFF{"id":"a","text":"井里的水发臭了"}',
      'not JSON',
      '',
      '{"id":3,"text":7}',
      '{"id":4,"text":"明天会下雨吗"}',
    ],
  })
  expect({ code, err }).toEqual({ code: 2, err: '' })
  expect(lines(out)).toMatchObject([
    { id: 'a', lead: 'water' },
    { line: 2, error: { code: 'not-a-report', text: { zh: expect.any(String), en: expect.any(String) } } },
    { line: 4, id: 3, error: { code: 'not-a-report' } },
    { id: 4, answer: 'out-of-scope' },
  ])
})

test('good lines end with 0; when nobody reads any more, it stops', async () => {
  const input = Array.from({ length: 5 }, (_, id) => JSON.stringify({ id, text: '井里的水发臭了' }))
  expect(await run(['ask', '--jsonl', ...list], { input })).toMatchObject({ code: 0 })
  const cut = await run(['ask', '--jsonl', ...list], { input, closesAfter: 2 })
  expect(cut.code).toBe(0)
  expect(lines(cut.out)).toHaveLength(2)
})

test('a person sees how far it is, and afterwards nothing of it', async () => {
  const input = Array.from({ length: 100 }, (_, id) => JSON.stringify({ id, text: '井' }))
  const { err } = await run(['ask', '--jsonl', ...list], { input, isTerminal: true })
  expect(err).toBe('\r100 \u001b[K\r\u001b[K')
})
