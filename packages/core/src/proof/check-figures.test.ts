import { expect, test } from 'vitest'
import type { Duty, Matter, Parameter, ResponsibilityList } from '../catalogue/list.ts'
import { orchardGrant, wellWater, willow } from '../testing/willow.ts'
import { checkFigures } from './check-figures.ts'

const codes = (list: ResponsibilityList, matter: Matter) => checkFigures(list, matter).map(({ code }) => code)

const withDuty = (matter: Matter, id: string, change: Partial<Duty>): Matter => ({
  ...matter,
  duties: { ...matter.duties, [id]: { ...(matter.duties[id] as Duty), ...change } },
})

test('a figure without any value is named where a duty computes with it', () => {
  const computing = Object.values(orchardGrant.duties).find(({ computes }) => computes !== undefined)
  const reads = JSON.stringify(orchardGrant.calculations[computing?.computes ?? ''])
  const [id] = Object.keys(willow.parameters).filter(parameter => reads.includes(parameter))
  if (id === undefined) throw new Error('The invented grant computes with a figure')
  const empty = { ...(willow.parameters[id] as Parameter), values: [] }
  const list = { ...willow, parameters: { ...willow.parameters, [id]: empty } }
  expect(codes(willow, orchardGrant)).not.toContain('parameter-without-value')
  expect(codes(list, orchardGrant)).toContain('parameter-without-value')
})

test('a duty that repeats until a day that nobody finds out never ends', () => {
  const repeats = { every: '1 month', until: 'no-such-day' }
  expect(codes(willow, withDuty(wellWater, 'order', { repeats }))).toContain('repeats-without-end')
  expect(codes(willow, withDuty(wellWater, 'order', { repeats: { ...repeats, until: 'fouled' } }))).not.toContain(
    'repeats-without-end',
  )
})

test('duties that rest on law that nobody has read are counted once', () => {
  const [problem, ...others] = checkFigures(willow, wellWater).filter(({ code }) => code === 'basis-to-verify')
  expect(others).toEqual([])
  expect(problem?.text.en).toMatch(/^\d+ duties rest only on law/)
})
