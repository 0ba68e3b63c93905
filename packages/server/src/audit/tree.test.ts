import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafOf, pathTo, rootBy, rootOf } from './tree.ts'

const leaves = (count: number): string[] => Array.from({ length: count }, (_, at) => leafOf('sha256', `leaf ${at}`))

test('each leaf is proved by its way, and by no other leaf’s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (count, one, other) => {
      const all = leaves(count)
      const [at, beside] = [one % count, other % count]
      const root = rootOf('sha256', all)
      const path = pathTo('sha256', all, at)
      expect(rootBy('sha256', all[at]!, path)).toBe(root)
      if (beside !== at) expect(rootBy('sha256', all[beside]!, path)).not.toBe(root)
    }),
  )
})

test('another order, another leaf or one leaf fewer is another root', () => {
  const all = leaves(5)
  const roots = [all, [...all].reverse(), all.slice(1), all.slice(0, -1), [...all, all[4]!], []].map(each =>
    rootOf('sha256', each),
  )
  expect(new Set(roots).size).toBe(roots.length)
})

test('the algorithm is the one that was chosen', () => {
  expect(rootOf('sm3', leaves(3))).not.toBe(rootOf('sha256', leaves(3)))
})
