// The command `remit`, apart from the process it runs in.
import type { Language } from '@remit/core'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { helpOn, helpOnAll } from './help.ts'
import { type ExitCode, type Outcome, sayUnusable, type Terminal, type Unusable } from './outcome.ts'
import { readWords } from './read-words.ts'
import { sayFailure } from './say-failure.ts'
import { unknownName } from './unknown-name.ts'

/** Carries out what stands after `remit`. */
export async function remit(words: readonly string[], version: string, terminal: Terminal): Promise<ExitCode> {
  const outcome = await carryOut(words, version, terminal)
  if (outcome.ok) return outcome.value
  sayUnusable(terminal, outcome.error, { json: asksForJson(words), language: askedLanguage(words) })
  return 2
}

async function carryOut(words: readonly string[], version: string, terminal: Terminal): Promise<Outcome> {
  const [name, ...rest] = words
  if (name === undefined) return { ok: false, error: noCommand }
  if (name === '--version' || name === '-v') return say(`${version}\n`, terminal)
  if (name === '--help' || name === '-h' || name === 'help') return helpWanted(rest, terminal)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return { ok: false, error: unknownName('command', name, Object.keys(commands)) }
  if (asksForHelp(rest)) return say(helpOn(command), terminal)
  return run(command, rest, terminal)
}

async function run(command: Command, words: readonly string[], terminal: Terminal): Promise<Outcome> {
  const given = readWords(words, command)
  if (!given.ok) return given
  try {
    const carry = await command.load()
    return await carry(given.value, terminal)
  } catch (error) {
    return { ok: false, error: sayFailure(error) }
  }
}

function helpWanted([name]: readonly string[], terminal: Terminal): Outcome {
  if (name === undefined) return say(helpOnAll(), terminal)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  return command === undefined
    ? { ok: false, error: unknownName('command', name, Object.keys(commands)) }
    : say(helpOn(command), terminal)
}

function say(text: string, terminal: Terminal): Outcome {
  terminal.out(text)
  return { ok: true, value: 0 }
}

/** The words before `--`: after it nothing is an option. */
const optionsIn = (words: readonly string[]): readonly string[] =>
  words.includes('--') ? words.slice(0, words.indexOf('--')) : words

const asksForHelp = (words: readonly string[]): boolean =>
  optionsIn(words).some(word => word === '--help' || word === '-h')

// Even words that cannot be read may ask for JSON, or for one language.
const asksForJson = (words: readonly string[]): boolean =>
  optionsIn(words).some(word => word === '--json' || word === '--jsonl')

function askedLanguage(words: readonly string[]): Language | undefined {
  const named = optionsIn(words).flatMap((word, at) =>
    word === '--lang' ? [words[at + 1]] : word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [],
  )
  const last = named.at(-1)
  return last === 'zh' || last === 'en' ? last : undefined
}

const noCommand: Unusable = {
  code: 'no-command',
  text: { zh: '没有给出命令', en: 'No command was given' },
  mend: {
    zh: `可用：${Object.keys(commands).join('、')}。详见 remit --help`,
    en: `Known: ${Object.keys(commands).join(', ')}. See remit --help`,
  },
}
