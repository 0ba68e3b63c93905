import type { Condition, RowTest, Test } from './condition.ts'

/** Both conditions at once: each row of one with each row of the other. */
export const both = (a: Condition, b: Condition): Condition => a.flatMap(left => b.map(right => [...left, ...right]))

/** The keys that a condition reads, each once. */
export const keysOf = (condition: Condition): readonly string[] => [
  ...new Set(condition.flatMap(row => row.map(({ key }) => key))),
]

/** The condition with each of its tests replaced. */
export const mapTests = (condition: Condition, change: (test: RowTest) => Test): Condition =>
  condition.map(row => row.map(each => ({ key: each.key, test: change(each) })))
