import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { run } from './testing/fake-terminal.ts'
import { willow } from './testing/willow-folder.ts'

const list = ['--list', willow]

test('without a command, or with one that does not exist, it says which there are and ends with 2', async () => {
  expect(await run([])).toMatchObject({ code: 2, out: '' })
  const { code, err } = await run(['chek'])
  expect({ code, err }).toEqual({
    code: 2,
    err: '没有这个命令：chek\n  是否想写 check？\nThere is no such command: chek\n  Did you mean check?\n',
  })
  expect((await run(['constructor'])).err).toContain('There is no such command: constructor')
})

test('each command has help in both languages, with its options and examples', async () => {
  expect((await run(['--help'])).out).toContain('remit check')
  for (const [name, { about, options }] of Object.entries(commands)) {
    for (const words of [
      [name, '--help'],
      [name, 'x', '-h'],
      ['help', name],
    ]) {
      const { code, out } = await run(words)
      expect(code).toBe(0)
      expect(out).toContain(about.zh)
      expect(out).toContain(about.en)
      for (const option of options) expect(out).toContain(`--${option}`)
    }
  }
  expect(await run(['help', 'nothing'])).toMatchObject({ code: 2 })
})

test('docs/cli.md describes each command with each of its options', () => {
  const described = readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8')
  const everywhere = ['json', 'lang', 'list', 'format']
  for (const [name, { options }] of Object.entries(commands)) {
    expect(described).toContain(`\`remit ${name} `)
    for (const option of options) if (!everywhere.includes(option)) expect(described).toContain(`--${option}`)
  }
  for (const option of everywhere) expect(described).toContain(`--${option}`)
})

test('it tells its version', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
})

const wrongWords: readonly (readonly [string, readonly string[], string])[] = [
  ['an option that does not exist', ['check', '--jsn'], 'unknown-option'],
  ['an option of another command', ['picture', '--jsonl'], 'unknown-option'],
  ['a short option', ['check', '-x'], 'unknown-option'],
  ['a dash that a word processor made', ['check', '—json', 'x'], 'unknown-option'],
  ['a value for an option that takes none', ['check', '--json=yes'], 'value-not-taken'],
  ['an option without its value', ['check', '--list'], 'value-missing'],
  ['an empty value', ['check', '--list='], 'value-missing'],
  ['an option in the place of a value', ['ask', '--matter', '--facts', '{}'], 'value-missing'],
  ['a language that is not spoken', ['check', '--lang', 'fr'], 'unknown-language'],
  ['too many words', ['check', 'a', 'b'], 'too-many-words'],
  ['too few words', ['run'], 'word-missing'],
  ['two lists', ['check', willow, ...list], 'two-lists'],
  ['a folder that is not there', ['check', `${willow}-not`], 'no-folder'],
  ['a file in the place of a folder', ['check', `${willow}/list.yaml`], 'not-a-folder'],
  ['a folder without a list', ['check', `${willow}/matters`], 'no-list'],
  ['a matter that does not exist', ['check', '--matter', 'well-watr', ...list], 'unknown-matter'],
  ['no matter', ['picture', ...list], 'matter-missing'],
  ['no calculation', ['calculate', 'orchard-grant', ...list], 'calculation-missing'],
  [
    'a calculation of an object’s prototype',
    ['calculate', 'orchard-grant', 'toString', ...list],
    'unknown-calculation',
  ],
  ['a matter without calculations', ['calculate', 'bridge-watch', 'x', ...list], 'nothing-to-calculate'],
  ['facts that are not JSON', ['calculate', 'orchard-grant', 'grant', '--facts', '{', ...list], 'not-json'],
  ['facts that are a list', ['calculate', 'orchard-grant', 'grant', '--facts', '[]', ...list], 'not-json'],
  [
    'facts in a file that is not there',
    ['calculate', 'orchard-grant', 'grant', '--facts', '@no', ...list],
    'unreadable',
  ],
  ['facts in a folder', ['calculate', 'orchard-grant', 'grant', '--facts', `@${willow}`, ...list], 'unreadable'],
  ['nothing asked', ['ask', ...list], 'nothing-asked'],
  ['blanks asked', ['ask', '  ', ...list], 'nothing-asked'],
  ['a text without end', ['ask', 'x'.repeat(20_001), ...list], 'too-long'],
  ['facts of no matter', ['ask', 'a well', '--facts', '{}', ...list], 'facts-without-matter'],
  ['lines and a text', ['ask', 'a well', '--jsonl', ...list], 'lines-and-more'],
  ['no lines', ['ask', '--jsonl', ...list], 'nothing-asked'],
  ['a format that is not known', ['export', '--format', 'xml', ...list], 'unknown-format'],
  ['a port that is none', ['serve', '--port', '70000', ...list], 'wrong-port'],
  ['a port that is not a number', ['demo', '--port', '8e3', ...list], 'wrong-port'],
  ['stories that are not there', ['run', `${willow}/no.yaml`], 'no-file'],
  ['a folder without stories', ['run', `${willow}/calendar`], 'no-scenarios'],
  ['a file of no matter', ['run', `${willow}/list.yaml`], 'which-matter'],
  ['a file of something else', ['run', `${willow}/list.yaml`, '--matter', 'well-water', ...list], 'scenarios-unusable'],
]

test.each(wrongWords)('%s is refused in both languages, and as JSON', async (_, [name = '', ...rest], code) => {
  const said = await run([name, ...rest])
  expect(said.code).toBe(2)
  if (rest.includes('--jsonl')) expect(said.err).toBe('')
  else expect(said).toMatchObject({ out: '', err: expect.stringMatching(/\p{Script=Han}[\s\S]*[A-Za-z]{3}/u) })
  expect(said.err).not.toMatch(/\n {4}at |undefined|\[object/)

  const json = await run([name, '--json', ...rest])
  expect(json).toMatchObject({ code: 2, err: '' })
  const words = { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) }
  expect(JSON.parse(json.out)).toMatchObject({ format: 'remit-error/1', error: { code, text: words, mend: words } })
})

test('after -- nothing is an option', async () => {
  expect(await run(['ask', ...list, '--', '--help', '井里的水发臭了'])).toMatchObject({ code: 0 })
})

test('whoever asks for one language is refused in that language', async () => {
  expect((await run(['check', 'nowhere', '--lang', 'en'])).err).toBe(
    'There is no folder nowhere\n  Name the folder of a list; it holds list.yaml.\n',
  )
})
