import { type Command, type Option, options } from './command.ts'
import { commands } from './commands.ts'

const head = 'remit 职界 — 能运行的职责清单 / the responsibility list that runs\n\n'
const ends = '  0 正常 / fine   1 有阻断的发现 / a finding blocks   2 输入不可用 / unusable input\n'

/** What all commands do, a line each. */
export function helpOnAll(): string {
  const lines = Object.values(commands).map(({ use, about }) => `  remit ${use}\n      ${about.zh} / ${about.en}\n`)
  return [
    head,
    ...lines,
    '\n  remit COMMAND --help   选项和例子 / options and examples\n',
    '  remit --version\n',
    ends,
  ].join('')
}

/** How one command is used, with its options and examples. */
export function helpOn({ use, about, options: own, examples }: Command): string {
  const lines = own.map(name => {
    const { takes, about: said }: Option = options[name]
    return `  --${name}${takes === undefined ? '' : ` ${takes}`}\n      ${said.zh} / ${said.en}\n`
  })
  return [
    `remit ${use}\n  ${about.zh} / ${about.en}\n\n`,
    ...lines,
    '\n',
    ...examples.map(example => `  ${example}\n`),
    `\n${ends}`,
  ].join('')
}
