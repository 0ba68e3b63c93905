import { expect, test } from 'vitest'
import type { Calculation, Parameter } from '../catalogue/list.ts'
import { evaluate, UNKNOWN } from '../condition/evaluate.ts'
import { readCondition, type WrittenTest } from '../condition/read-condition.ts'
import { calculate } from './calculate.ts'
import type { FactDeclarations } from './fact-value.ts'

const label = { zh: '事实', en: 'fact' }
const yuan = { zh: '元', en: 'yuan' }
const source = { title: 'An invented notice', status: 'seen', checkedOn: '2026-01-01' } as const

const declarations: FactDeclarations = {
  'date-of-death': { type: 'date', label },
  'monthly-base': { type: 'money', label, unit: yuan },
  nature: { type: 'enum', label, values: { illness: label, duty: label } },
  honoured: { type: 'boolean', label, onlyWhen: readCondition({ nature: 'duty' }) },
  advance: { type: 'money', label, unit: yuan },
  children: { type: 'table', label, columns: { age: { type: 'integer', label }, months: { type: 'number', label } } },
  'youngest-age': { type: 'integer', label, derived: 'min(children.age)' },
}

const parameter = (id: string, ...values: readonly (readonly [string, string])[]): Parameter => ({
  id,
  label,
  unit: yuan,
  values: values.map(([from, value]) => ({ from, value, source })),
})

const parameters = {
  income: { ...parameter('income'), values: [{ from: '2025-01-01', to: '2025-12-31', value: '54188', source }] },
  fine: parameter('fine', ['2002-12-01', '5000']),
}

const step = (
  id: string,
  value: string,
  more: Partial<Calculation['steps'][number]> = {},
): Calculation['steps'][number] => ({
  id,
  label,
  value,
  basis: [],
  ...more,
})

const when = (row: Record<string, WrittenTest>) => ({ when: readCondition(row) })

const bereavement: Calculation = {
  title: { zh: '抚恤金', en: 'Bereavement payment' },
  asks: ['date-of-death', 'monthly-base', 'nature', 'honoured', 'advance'],
  optional: ['advance'],
  steps: [
    step('income', 'parameter("income", date(date-of-death.year - 1, 12, 31))', { unit: yuan }),
    step('base', '2 * income + 40 * monthly-base', { rounding: 2, unit: yuan, ...when({ nature: 'illness' }) }),
    step('base-on-duty', '20 * income + 40 * monthly-base', { rounding: 2, ...when({ nature: 'duty' }) }),
    step('uplift', 'if honoured then base-on-duty * 0.35 else 0', { rounding: 2, ...when({ nature: 'duty' }) }),
    step('whole', 'if base = null then base-on-duty + uplift else base', { rounding: 2 }),
    step('amount', 'if advance = null then whole else whole - advance', { rounding: 2, unit: yuan }),
  ],
  results: ['amount', 'uplift'],
  basis: [],
}

const ask = (calculation: Calculation, facts: Readonly<Record<string, unknown>>) =>
  calculate({
    id: 'invented',
    calculation,
    declarations,
    facts,
    parameters,
    holds: condition => evaluate(condition, key => facts[key] ?? UNKNOWN),
  })

const answer = (calculation: Calculation, facts: Readonly<Record<string, unknown>>) => {
  const calculated = ask(calculation, facts)
  if (!calculated.ok) throw new Error(JSON.stringify(calculated.error))
  return calculated.value
}

const death = { 'date-of-death': '2026-02-28', 'monthly-base': '2165.50' }

test('a payment is calculated line by line', () => {
  const { result, steps, missing } = answer(bereavement, { ...death, nature: 'illness' })
  expect(result).toEqual({ amount: '194996.00', uplift: null })
  expect(missing).toEqual([])
  expect(steps.map(({ id }) => id)).toEqual(['income', 'base', 'whole', 'amount'])
  expect(steps[1]).toEqual({
    id: 'base',
    label,
    unit: yuan,
    basis: [],
    formula: '2 * income + 40 * monthly-base',
    used: [
      { kind: 'step', step: 'income', value: 54188 },
      { kind: 'fact', fact: 'monthly-base', value: '2165.5' },
    ],
    known: true,
    value: '194996.00',
  })
  expect(steps[0]?.used).toEqual([
    { kind: 'fact', fact: 'date-of-death', value: '2026-02-28' },
    { kind: 'parameter', parameter: 'income', on: '2025-12-31', from: '2025-01-01', value: '54188' },
  ])
})

test('steps of the other course take its place', () => {
  const { result, steps } = answer(bereavement, { ...death, nature: 'duty', honoured: true, advance: 1000.5 })
  // (20 × 54188 + 40 × 2165.50) × 1.35 − 1000.50
  expect(result).toEqual({ amount: '1579012.50', uplift: '409633.00' })
  expect(steps.map(({ id }) => id)).toEqual(['income', 'base-on-duty', 'uplift', 'whole', 'amount'])
})

test('what is missing is named, once, and known lines stay known', () => {
  const { result, steps, missing } = answer(bereavement, { 'date-of-death': '2026-02-28' })
  expect(result).toEqual({})
  expect(missing).toEqual([{ kind: 'fact', fact: 'nature' }])
  expect(steps[0]).toMatchObject({ id: 'income', known: true, value: 54188 })
  expect(steps[1]).toMatchObject({ id: 'base', known: false, missing: [{ kind: 'fact', fact: 'nature' }] })
  expect(answer(bereavement, { nature: 'duty' }).missing).toEqual([
    { kind: 'fact', fact: 'date-of-death' },
    { kind: 'fact', fact: 'monthly-base' },
    { kind: 'fact', fact: 'honoured' },
  ])
})

test('a figure that is not published yet is waited for', () => {
  const { result, missing } = answer(bereavement, { ...death, 'date-of-death': '2027-01-15', nature: 'illness' })
  expect(result).toEqual({ uplift: null })
  expect(missing).toEqual([{ kind: 'parameter', parameter: 'income', on: '2026-12-31' }])
})

test('a fact that cannot exist here is null and not missing', () => {
  const honour: Calculation = { ...bereavement, steps: [step('amount', 'honoured = null')], results: ['amount'] }
  expect(answer(honour, { nature: 'illness' }).result).toEqual({ amount: true })
  expect(answer(honour, { nature: 'duty' }).missing).toEqual([{ kind: 'fact', fact: 'honoured' }])
})

const fine: Calculation = {
  title: { zh: '罚款', en: 'Fine' },
  asks: ['children', 'youngest-age'],
  optional: [],
  steps: [
    step('months', 'for c in children return ceiling(c.months)'),
    step('child-months', 'sum(months)'),
    step('amount', 'child-months * parameter("fine", date("2026-03-02"))', { rounding: 0 }),
    step('serious', 'youngest-age < 14'),
  ],
  results: ['amount', 'serious'],
  basis: [],
}

test('a fine is counted by the month begun, over a table', () => {
  const { result, steps } = answer(fine, {
    children: [
      { age: 13, months: 3.5 },
      { age: 15, months: 4 },
    ],
  })
  expect(result).toEqual({ amount: '40000', serious: true })
  expect(steps.map(line => (line.known ? line.value : undefined))).toEqual([[4, 4], 8, '40000', true])
})

test('a missing cell is missing by its column, and a derived fact by its causes', () => {
  expect(answer(fine, { children: [{ age: 13 }] })).toMatchObject({
    result: { serious: true },
    missing: [{ kind: 'fact', fact: 'children', column: 'months' }],
  })
  expect(answer(fine, {}).missing).toEqual([{ kind: 'fact', fact: 'children' }])
  expect(answer(fine, { 'youngest-age': 12 }).result).toEqual({ serious: true })
})

test('a rounded step goes on rounded', () => {
  const rounded: Calculation = {
    ...fine,
    asks: [],
    steps: [step('third', '10 / 3', { rounding: 2 }), step('whole', 'third * 3'), step('kept', '10 / 3')],
    results: ['third', 'whole', 'kept'],
  }
  expect(answer(rounded, {}).result).toEqual({
    third: '3.33',
    whole: '9.99',
    kept: '3.333333333333333333333333333333333',
  })
})

test('golden halves', () => {
  const halves: Calculation = {
    ...fine,
    asks: [],
    steps: [
      step('a', '2.675', { rounding: 2 }),
      step('b', '1.005', { rounding: 2 }),
      step('c', '-2.5', { rounding: 0 }),
      step('d', '-0.001', { rounding: 2 }),
      step('e', '0.1 + 0.2', { rounding: 1 }),
      step('f', 'null', { rounding: 2 }),
      step('g', '149010', { rounding: 2 }),
    ],
    results: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  }
  expect(answer(halves, {}).result).toEqual({
    a: '2.68',
    b: '1.01',
    c: '-3',
    d: '0.00',
    e: '0.3',
    f: null,
    g: '149010.00',
  })
})

test('results that are facts of the matter come in the shape of facts', () => {
  const base: Calculation = {
    ...fine,
    asks: [],
    steps: [step('monthly-base', '100 + 0.126'), step('youngest-age', '13.0', { rounding: 1 }), step('other', '1')],
    results: ['monthly-base', 'youngest-age', 'other'],
  }
  const { result, facts } = answer(base, {})
  expect(result).toEqual({ 'monthly-base': '100.126', 'youngest-age': '13.0', other: 1 })
  expect(facts).toEqual({ 'monthly-base': '100.13', 'youngest-age': 13 })
})

test('facts that do not fit are refused', () => {
  expect(ask(fine, { children: [{ age: 13, months: -1 }], yougest: 3 })).toEqual({
    ok: false,
    error: {
      code: 'facts-wrong',
      data: {
        problems: [
          { code: 'below', data: { fact: 'children', row: 1, column: 'months', given: '-1', min: 0 } },
          { code: 'unknown-fact', data: { fact: 'yougest' } },
        ],
      },
    },
  })
})

test('a formula that cannot be computed is refused with its step', () => {
  const broken = (value: string, more = {}) =>
    ask({ ...fine, steps: [step('amount', value, more)], results: ['amount'] }, { children: [] })
  expect(broken('1 / count(children)')).toEqual({
    ok: false,
    error: {
      code: 'formula-wrong',
      data: { step: 'amount', formula: '1 / count(children)', fault: { code: 'division-by-zero', data: {} } },
    },
  })
  expect(broken('1 +')).toMatchObject({ error: { data: { fault: { code: 'does-not-parse' } } } })
  expect(broken('parameter("none", date("2026-01-01"))')).toMatchObject({
    error: { data: { fault: { code: 'unknown-parameter' } } },
  })
  expect(broken('"text"', { rounding: 2 })).toMatchObject({ error: { data: { fault: { code: 'wrong-operands' } } } })
})
