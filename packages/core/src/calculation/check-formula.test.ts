import { expect, test } from 'vitest'
import { checkFormula, formulaReads, namesOf, parametersRead } from './check-formula.ts'
import { declarations } from './testing/evaluated.ts'

const names = namesOf(declarations, ['two-year', 'total'])
const check = (text: string) => checkFormula(text, names, ['income', 'base'])

test('a formula over known names is in order', () => {
  for (const text of [
    '2 * parameter("income", date(date-of-death.year - 1, 12, 31)) + 40 * monthly-base',
    'sum(for c in children return ceiling(c.months))',
    'children[age < 14 and item.birth-date > date-of-death].months',
    'every c in children[age < 14] satisfies c.months > months',
    'if total > 0 then two-year else null',
    '(date-of-death - date("2026-01-01")).days',
    'status in ["serving"] or youngest-age between 1 and 3',
  ]) {
    expect(check(text), text).toEqual([])
  }
})

test('a mistaken name is told with its place and the nearest one', () => {
  expect(check('1 + date-of-deth')).toEqual([
    { code: 'unknown-name', at: 4, data: { name: 'date-of-deth', nearest: 'date-of-death' } },
  ])
  expect(check('children[agee < 14]')).toEqual([
    { code: 'unknown-name', at: 9, data: { name: 'agee', nearest: 'age' } },
  ])
  expect(check('for c in children return c.monts')).toEqual([
    { code: 'unknown-property', at: 27, data: { name: 'monts', nearest: 'months' } },
  ])
  expect(check('date-of-death.yeer')).toMatchObject([{ code: 'unknown-property', data: { nearest: 'year' } }])
  expect(check('parameter("incom", date-of-death)')).toEqual([
    { code: 'unknown-parameter', at: 0, data: { parameter: 'incom', nearest: 'income' } },
  ])
  expect(check('sun(children.months)')).toEqual([
    { code: 'unknown-function', at: 0, data: { function: 'sun', nearest: 'sum' } },
  ])
})

test('a subtraction without spaces is told how to be written', () => {
  expect(check('total-months')).toMatchObject([{ code: 'unknown-name', data: { nearest: 'total - months' } }])
  expect(check('total-1')).toMatchObject([{ code: 'unknown-name', data: { nearest: 'total - 1' } }])
})

test('all that is wrong is told at once', () => {
  expect(check('foo + bar * parameter("x", baz)').map(({ at }) => at)).toEqual([0, 6, 12, 27])
  expect(check('today() + now()').map(({ code }) => code)).toEqual(['unknown-function', 'unknown-function'])
})

test('what a formula reads are its declared names, not its columns and loops', () => {
  expect(formulaReads('monthly-base * 2 + monthly-base + total', names)).toEqual(['monthly-base', 'total'])
  // `months` is a fact and a column: inside the filter it is the column.
  expect(formulaReads('children[months > 3].age', names)).toEqual(['children'])
  expect(formulaReads('children[months > 3].age[item > months]', names)).toEqual(['children', 'months'])
  expect(formulaReads('for months in children return months.age', names)).toEqual(['children'])
  expect(formulaReads('if coerced then months in [1..ratio] else unheard-of', names)).toEqual([
    'coerced',
    'months',
    'ratio',
  ])
  expect(formulaReads('months +', names)).toEqual([])
})

test('which figures a formula needs', () => {
  expect(parametersRead('parameter("income", date-of-death) + max(1, parameter("base", date-of-death))')).toEqual([
    'income',
    'base',
  ])
})
