import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../testing/fake-terminal.ts'
import { willow, willowCopy } from '../testing/willow-folder.ts'

let folder = ''
let remove = async (): Promise<void> => {}
beforeEach(async () => {
  const copy = await willowCopy()
  folder = copy.folder
  remove = copy.remove
})
afterEach(() => remove())

const edit = async (file: string, change: (text: string) => string): Promise<void> => {
  const { readFile } = await import('node:fs/promises')
  const path = join(folder, file)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

test('a list that is proved, its gaps asked, ends with 0; each gap tells its shortest story', async () => {
  const { code, out, err } = await run(['check', willow])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/✓ 井水监管 \(well-water\)：已证明，\d+ 种情形/)
  expect(out).toMatch(/○ nobody → refusing-miller[\s\S]* 4\. 水务局：责令改正 → 拒不改正/)
  expect(out).toContain('可以发布')
})

test('the report as JSON has the shape that docs/cli.md promises', async () => {
  const { out } = await run(['check', willow, '--json'])
  const report = JSON.parse(out)
  expect(Object.keys(report)).toEqual(['format', 'list', 'blocked', 'matters', 'findings', 'problems'])
  expect(report).toMatchObject({
    format: 'remit-check/1',
    list: { id: 'willow', version: '2026-01', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    blocked: false,
    findings: [{ matter: 'well-water', id: 'nobody-for-the-mill', kind: 'gap', openQuestion: 'refusing-miller' }],
  })
  expect(report.matters.map(({ id }: { id: string }) => id)).toEqual(['well-water', 'orchard-grant', 'bridge-watch'])
  const [first] = report.matters
  expect(first).toMatchObject({ situations: expect.any(Number), proved: true })
  expect(first.problems).toContainEqual(
    expect.objectContaining({
      level: 'gap',
      code: 'nobody',
      matter: 'well-water',
      openQuestion: 'refusing-miller',
      text: { zh: expect.any(String), en: expect.any(String) },
      story: expect.arrayContaining([expect.objectContaining({ duty: 'order', outcome: 'refused' })]),
    }),
  )
  for (const { problems } of report.matters) for (const problem of problems) expect(problem.story).toBeInstanceOf(Array)
})

test('one matter alone can be checked, with its findings alone', async () => {
  const { out } = await run(['check', willow, '--matter', 'bridge-watch', '--json'])
  expect(JSON.parse(out)).toMatchObject({ matters: [{ id: 'bridge-watch' }], findings: [] })
})

test('a gap that no open question names ends with 1', async () => {
  await edit('matters/well-water/matter.yaml', text =>
    text.replace('    when: { order: refused, place: [mill, bath] }\n', ''),
  )
  const { code, out } = await run(['check', folder, '--lang', 'en'])
  expect(code).toBe(1)
  expect(out).toContain('✗ Well water (well-water): fails')
  expect(out).toContain('not to be published')
  expect(JSON.parse((await run(['check', folder, '--json'])).out)).toMatchObject({ blocked: true })
})

test('mistakes are told with file, line, path and mend, and end with 2', async () => {
  await edit('matters/well-water/matter.yaml', text => text.replace('lead: water, when', 'lead: watr, when'))
  await edit('departments.yaml', text => text.replace('name: { zh: 卫生局, en: Health Office }', 'nam: { zh: 卫生局 }'))
  const { code, out, err } = await run(['check', folder])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/清单有 \d+ 处错误：\n {2}departments\.yaml:4:\d+ {2}3[\s\S]*→/)
  const json = JSON.parse((await run(['check', folder, '--json'])).out)
  expect(json).toMatchObject({ error: { code: 'list-unusable' } })
  expect(json.error.data).toContainEqual(
    expect.objectContaining({ file: 'departments.yaml', line: 4, path: expect.anything() }),
  )
})

test('of very many mistakes the first twenty are told', async () => {
  await writeFile(
    join(folder, 'departments.yaml'),
    Array.from({ length: 30 }, (_, id) => `- { id: d${id} }`).join('\n'),
  )
  const { err } = await run(['check', folder])
  expect(err).toMatch(/还有 \d+ 处/)
  expect(err).toMatch(/and \d+ more/)
})

test('a file that is no text is refused like any other mistake', async () => {
  await writeFile(join(folder, 'departments.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x81, 0x3a, 0x0a, 0x7b]))
  expect(await run(['check', folder])).toMatchObject({ code: 2, err: expect.stringContaining('departments.yaml') })
  await writeFile(join(folder, 'departments.yaml'), '')
  expect(await run(['check', folder])).toMatchObject({ code: 2 })
})

test('a list with Windows line ends reads like any other', async () => {
  for (const file of ['list.yaml', 'departments.yaml', 'matters/well-water/matter.yaml'])
    await edit(file, text => text.replaceAll('\n', '\r\n'))
  expect(await run(['check', folder])).toMatchObject({ code: 0 })
})

test('a list that lost its list.yaml is refused with the folder’s name', async () => {
  await rm(join(folder, 'list.yaml'))
  expect((await run(['check', folder])).err).toContain(`${folder} 里没有 list.yaml`)
})

test('a person sees which matter is being proved; a program does not', async () => {
  expect((await run(['check', willow], { isTerminal: true })).err).toContain('\r2/3 orchard-grant')
  expect((await run(['check', willow])).err).toBe('')
})
