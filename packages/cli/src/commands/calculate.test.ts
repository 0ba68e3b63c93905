import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'
import { willow, willowCopy } from '../testing/willow-folder.ts'

const grant = ['calculate', 'orchard-grant', 'grant', '--list', willow]
const facts = '{"trees":30,"planted-on":"2026-03-01","organic":true}'

test('the steps are shown with formula and law, then the result', async () => {
  expect(await run([...grant, '--facts', facts, '--lang', 'zh'])).toEqual({
    code: 0,
    err: '',
    out: [
      '补助数额',
      '  单价：12.10元',
      '      = parameter("tree-price", planted-on)',
      '  补助：544.50元',
      '      = trees * price * (if organic = true then 1.5 else 1)',
      '      《果园补助办法》第3条',
      '结果：补助：544.50元\n',
    ].join('\n'),
  })
})

test('amounts are decimal texts with two decimals in JSON', async () => {
  const { out } = await run([...grant, '--facts', facts, '--json'])
  expect(JSON.parse(out)).toMatchObject({
    format: 'remit-calculate/1',
    result: { amount: '544.50' },
    steps: [
      { id: 'price', label: { zh: '单价', en: 'price' }, value: '12.10', unit: { zh: '元' }, basis: [] },
      { id: 'amount', value: '544.50', basis: [{ instrument: 'orchard-rules', article: '3' }] },
    ],
    missing: [],
  })
})

test('what is not known yet is unknown, and the figure that it waits for is named', async () => {
  const early = '{"trees":30,"planted-on":"2024-03-01"}'
  const { code, out } = await run([...grant, '--facts', early, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    result: { amount: 'unknown' },
    steps: [
      { id: 'price', value: 'unknown' },
      { id: 'amount', value: 'unknown' },
    ],
    missing: [{ kind: 'parameter', parameter: 'tree-price', on: '2024-03-01' }],
  })
  const said = await run([...grant, '--facts', early, '--lang', 'en'])
  expect(said.out).toContain('missing: price of a tree (tree-price, 2024-03-01)')
  expect((await run(grant)).out).toContain('尚缺：棵数（trees）\n尚缺：种植日期（planted-on）')
})

test('facts may come from a file, with full-width digits and a byte order mark', async () => {
  const { folder, remove } = await willowCopy()
  const file = join(folder, 'facts.json')
  await writeFile(file, '\uFEFF{"trees":"３０","planted-on":"2026-03-01"}\r\n')
  expect((await run([...grant, '--facts', `@${file}`])).out).toContain('结果：补助：363.00元')
  await remove()
})
