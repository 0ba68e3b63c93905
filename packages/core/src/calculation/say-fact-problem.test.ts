import { expect, test } from 'vitest'
import type { FactDeclarations } from './fact-value.ts'
import { readFacts } from './read-facts.ts'
import { sayFactProblem } from './say-fact-problem.ts'

const label = (zh: string, en: string) => ({ zh, en })

const declarations: FactDeclarations = {
  trees: { type: 'integer', label: label('棵数', 'trees'), max: 100 },
  place: { type: 'enum', label: label('地点', 'where'), values: { mill: label('磨坊', 'mill') } },
  planted: { type: 'date', label: label('日期', 'planted on') },
  price: { type: 'money', label: label('单价', 'price'), unit: label('元', 'yuan') },
  heirs: {
    type: 'table',
    label: label('继承人', 'heirs'),
    columns: { age: { type: 'integer', label: label('年龄', 'age') } },
  },
}

const said = (facts: Readonly<Record<string, unknown>>) => {
  const read = readFacts(declarations, facts)
  if (read.ok) throw new Error('nothing is wrong')
  return read.error.map(problem => sayFactProblem(declarations, problem))
}

test('each problem names the fact by label and id, and says what would do, in both languages', () => {
  expect(said({ trees: 'many', place: 'mil', planted: '2026-02-30', price: '1.005' })).toEqual([
    { zh: '棵数 (trees)：“many”不是整数', en: 'trees: “many” is not a whole number' },
    {
      zh: '地点 (place)：“mil”不在可选的值之中（mill），是否想写 mill？',
      en: 'where (place): “mil” is none of mill; did you mean mill?',
    },
    { zh: '日期 (planted)：没有“2026-02-30”这一天', en: 'planted on (planted): there is no day “2026-02-30”' },
    {
      zh: '单价 (price)：“1.005”的小数太多，最多 2 位',
      en: 'price: “1.005” has too many decimals; at most 2',
    },
  ])
})

test('a cell of a table is named by row and column', () => {
  expect(said({ heirs: [{ age: 3 }, { age: -1, agee: 2 }, 'x'] }).map(({ en }) => en)).toEqual([
    'heirs, row 2, age: “-1” is too small; at least 0',
    'heirs, row 2, agee: the table has no such column; did you mean age?',
    'heirs, row 3: “x” is not a row, which is { column: value }',
  ])
})

test('a fact that is not declared is named as it was written', () => {
  expect(said({ tress: 3, constructor: 1 }).map(({ zh }) => zh)).toEqual([
    'tress：没有这个事实，是否想写 trees？',
    'constructor：没有这个事实',
  ])
})
