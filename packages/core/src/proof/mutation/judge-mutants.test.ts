import { expect, test } from 'vitest'
import { wellWater, willow } from '../../testing/willow.ts'
import { judgeMutants } from './judge-mutants.ts'
import { mutantsOf } from './mutants.ts'

test('every single slip is made once', () => {
  const slips = mutantsOf(wellWater).map(({ path, slip }) => `${path} ${slip}`)
  expect(new Set(slips).size).toBe(slips.length)
  expect(slips).toContain('duties.hand-over.when without row 1')
  expect(slips).toContain('duties.hand-over.when never arises')
  expect(slips).toContain('duties.hand-over.when row 1, ill: from 11')
  expect(slips).toContain('duties.hand-over.when row 1, ill: from exclusive')
  expect(slips).toContain('lead.0.when without row 0')
  expect(slips).toContain('closed-when without row 1')
})

test('a slip changes one condition and nothing else', () => {
  const mutant = mutantsOf(wellWater).find(
    ({ path, slip }) => path === 'duties.close-well.when' && slip === 'without row 0',
  )
  const { duties: before, ...rest } = wellWater
  if (mutant === undefined) throw new Error('There is no such slip')
  const { duties: after, ...same } = mutant.matter
  expect(same).toEqual(rest)
  expect(after).toEqual({ ...before, 'close-well': { ...before['close-well'], when: [] } })
})

test('in the invented county, every slip that changes who owes what is reported', () => {
  const judged = willow.matters.flatMap(matter => [...judgeMutants(willow, matter, { walks: 60, seed: 1 })])
  const changing = judged.filter(({ changes }) => changes)
  expect(changing.length).toBeGreaterThan(30)
  expect(changing.filter(({ reported }) => reported.length === 0)).toEqual([])
})
