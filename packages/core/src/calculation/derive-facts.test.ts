import { expect, test } from 'vitest'
import { deriveFacts } from './derive-facts.ts'
import type { FactDeclarations } from './fact-value.ts'

const label = { zh: '事实', en: 'fact' }
const declarations: FactDeclarations = {
  children: { type: 'table', label, columns: { age: { type: 'integer', label }, pay: { type: 'money', label } } },
  // Before the facts that it needs: the order is that of need, not of writing.
  serious: { type: 'boolean', label, derived: 'youngest-age < 14 or child-count > 3' },
  'youngest-age': { type: 'integer', label, derived: 'min(children.age)' },
  'child-count': { type: 'integer', label, derived: 'count(children)' },
  'mean-pay': { type: 'money', label, unit: label, derived: 'sum(children.pay) / child-count' },
  share: { type: 'number', label, derived: '1 / child-count' },
  kind: {
    type: 'enum',
    label,
    values: { one: label, many: label },
    derived: 'if child-count = 1 then "one" else "many"',
  },
  'majority-on': { type: 'date', label, derived: 'born + duration("P18Y")' },
  born: { type: 'date', label },
  a: { type: 'integer', label, derived: 'b + 1' },
  b: { type: 'integer', label, derived: 'a + 1' },
  odd: { type: 'enum', label, values: { one: label }, derived: '"two"' },
  broken: { type: 'integer', label, derived: '1 +' },
}

test('facts are derived in the shape of their declarations', () => {
  const facts = {
    children: [
      { age: 13, pay: '100.00' },
      { age: 15, pay: '100.01' },
      { age: 15, pay: '0.00' },
    ],
    born: '2008-02-29',
  }
  expect(deriveFacts(declarations, facts)).toEqual({
    ...facts,
    'youngest-age': 13,
    'child-count': 3,
    serious: true,
    'mean-pay': '66.67',
    share: '0.3333333333',
    kind: 'many',
    'majority-on': '2026-02-28',
  })
})

test('what depends on a missing fact is not derived', () => {
  expect(deriveFacts(declarations, {})).toEqual({})
  expect(deriveFacts(declarations, { children: [{}] })).toMatchObject({ 'child-count': 1, kind: 'one' })
  expect(deriveFacts(declarations, { children: [{}] })).not.toHaveProperty('youngest-age')
})

test('what somebody stated outright stands until its inputs are known', () => {
  expect(deriveFacts(declarations, { 'youngest-age': 12 })).toEqual({ 'youngest-age': 12, serious: true })
  expect(deriveFacts(declarations, { 'youngest-age': 12, children: [{ age: 15 }] })).toMatchObject({
    'youngest-age': 15,
    serious: false,
  })
})

test('what has no value, turns in a circle or does not fit is left out', () => {
  const derived = deriveFacts(declarations, { children: [] })
  expect(Object.keys(derived)).toEqual(['children', 'child-count', 'kind'])
})

test('a stored value that does not fit its declaration counts as not known', () => {
  expect(deriveFacts(declarations, { children: 'two', born: '2026-02-30' })).toEqual({
    children: 'two',
    born: '2026-02-30',
  })
})

test('deriving again changes nothing', () => {
  const once = deriveFacts(declarations, { children: [{ age: 13, pay: '3.33' }] })
  expect(deriveFacts(declarations, once)).toEqual(once)
})
