import { expect, test } from 'vitest'
import type { FactDeclarations } from './fact-value.ts'
import { readFacts } from './read-facts.ts'
import { declarations as willow } from './testing/evaluated.ts'

const label = { zh: '事实', en: 'fact' }
const declarations: FactDeclarations = {
  ...willow,
  age: { type: 'integer', label, min: 0, max: 150 },
  balance: { type: 'money', label, unit: label, derived: 'monthly-base - 3000' },
  temperature: { type: 'number', label, min: -50 },
  people: { type: 'table', label, columns: { number: { type: 'id-number', label }, paid: { type: 'money', label } } },
}

const read = (raw: Readonly<Record<string, unknown>>) => {
  const facts = readFacts(declarations, raw)
  if (!facts.ok) throw new Error(JSON.stringify(facts.error))
  return facts.value
}

const refused = (raw: Readonly<Record<string, unknown>>) => {
  const facts = readFacts(declarations, raw)
  if (facts.ok) throw new Error('it was taken')
  return facts.error
}

test('facts are stored in the shape of their declarations', () => {
  expect(
    read({
      'date-of-death': '2026-02-28',
      'monthly-base': 2165.5,
      months: 3,
      ratio: '0.550',
      temperature: -3.5,
      status: 'retired',
      remark: ' 无 ',
      coerced: false,
      children: [{ age: 13, months: 3.5, 'birth-date': '2012-05-01' }, { age: '15' }, {}],
    }),
  ).toEqual({
    'date-of-death': '2026-02-28',
    'monthly-base': '2165.50',
    months: 3,
    ratio: '0.55',
    temperature: '-3.5',
    status: 'retired',
    remark: '无',
    coerced: false,
    children: [{ age: 13, months: '3.5', 'birth-date': '2012-05-01' }, { age: 15 }, {}],
  })
})

test('what was read is read again to the same', () => {
  const once = read({
    'monthly-base': '２，１６５．５',
    months: '１３',
    'date-of-death': '２０２６-０２-２８',
    coerced: 'true',
  })
  expect(once).toEqual({ 'monthly-base': '2165.50', months: 13, 'date-of-death': '2026-02-28', coerced: true })
  expect(read(once)).toEqual(once)
})

test('nothing given is left out', () => {
  expect(
    read({ months: null, remark: '  ', status: '', coerced: undefined, children: [{ age: null, months: '' }] }),
  ).toEqual({
    children: [{}],
  })
})

test('each mistake names the fact, what was given, and what would do', () => {
  expect(refused({ mnths: 3 })).toEqual([{ code: 'unknown-fact', data: { fact: 'mnths', nearest: 'months' } }])
  expect(refused({ status: 'retird' })).toEqual([
    {
      code: 'unknown-value',
      data: { fact: 'status', given: 'retird', values: ['serving', 'retired'], nearest: 'retired' },
    },
  ])
  expect(refused({ months: -1 })).toEqual([{ code: 'below', data: { fact: 'months', given: '-1', min: 0 } }])
  expect(refused({ age: 151 })).toEqual([{ code: 'above', data: { fact: 'age', given: '151', max: 150 } }])
  expect(refused({ 'monthly-base': '1.234' })).toEqual([
    { code: 'too-precise', data: { fact: 'monthly-base', given: '1.234', decimals: 2 } },
  ])
  expect(refused({ 'date-of-death': '2026-02-29' })).toEqual([
    { code: 'no-such-date', data: { fact: 'date-of-death', given: '2026-02-29' } },
  ])
  expect(refused({ 'date-of-death': '2026/2/9' })).toEqual([
    { code: 'not-a-date', data: { fact: 'date-of-death', given: '2026/2/9', wanted: 'YYYY-MM-DD' } },
  ])
  expect(refused({ children: [{ age: 13 }, { agee: 3, months: -2 }] })).toEqual([
    { code: 'unknown-column', data: { fact: 'children', row: 2, column: 'agee', nearest: 'age' } },
    { code: 'below', data: { fact: 'children', row: 2, column: 'months', given: '-2', min: 0 } },
  ])
})

test('values of another type are refused', () => {
  const codes = (raw: Readonly<Record<string, unknown>>) => refused(raw).map(({ code }) => code)
  expect(codes({ coerced: 1 })).toEqual(['not-a-boolean'])
  expect(codes({ coerced: '是' })).toEqual(['not-a-boolean'])
  for (const months of [1.5, '1.5', true, [], {}, '3x', Number.NaN, Number.POSITIVE_INFINITY, 1e21, '0x10']) {
    expect(codes({ months }), String(months)).toEqual(['not-an-integer'])
  }
  for (const amount of ['1e5', '1,00', 'ten', true, '--1', '1234567890123456']) {
    expect(codes({ 'monthly-base': amount }), String(amount)).toEqual(['not-a-number'])
  }
  expect(codes({ 'monthly-base': -1 })).toEqual(['below'])
  expect(codes({ 'date-of-death': 20260228 })).toEqual(['not-a-date'])
  expect(codes({ remark: 3 })).toEqual(['not-a-text'])
  expect(codes({ remark: 'x'.repeat(10_001) })).toEqual(['too-long'])
  expect(codes({ status: true })).toEqual(['unknown-value'])
  expect(codes({ children: 2 })).toEqual(['not-a-table'])
  expect(codes({ children: [3, null, []] })).toEqual(['not-a-row', 'not-a-row', 'not-a-row'])
})

test('names that every object has are no facts', () => {
  expect(refused(JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3 }')).map(({ code }) => code)).toEqual([
    'unknown-fact',
    'unknown-fact',
    'unknown-fact',
  ])
})

test('a derived amount may be negative', () => {
  expect(read({ balance: '-20' })).toEqual({ balance: '-20.00' })
})

test('an identity number is checked by its birthday and its check digit', () => {
  // The example of GB 11643-1999.
  expect(read({ people: [{ number: '１１０１０５１９４９１２３１００２x' }] })).toEqual({
    people: [{ number: '11010519491231002X' }],
  })
  for (const number of ['110105194912310021', '11010519491331002X', '1101051949123100', '', 'x']) {
    if (number) expect(refused({ people: [{ number }] })).toMatchObject([{ code: 'not-an-id-number' }])
  }
})
