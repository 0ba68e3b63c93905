// A command's words: what stands by itself, and its options. What cannot be meant is refused with what was probably meant.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Language, nearest, ok, type Result, refuse } from '@remit/core'
import { type Command, type Given, type Option, type OptionName, options } from './command.ts'
import type { Unusable } from './outcome.ts'

/** Reads the words that follow a command's name. */
export function readWords(words: readonly string[], command: Command): Result<Given, Unusable> {
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    command.options.map(name => [name, { type: optionOf(name).takes === undefined ? 'boolean' : 'string' }]),
  )
  const { tokens } = parseArgs({
    args: [...words],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const found: Partial<Record<OptionName, string | true>> = {}
  const alone: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    const wrong = token.kind === 'positional' ? addWord(alone, token.value, command) : addOption(found, token, command)
    if (wrong !== undefined) return refuse(wrong)
  }
  const { least, most } = command.words
  if (alone.length < least || alone.length > most) return refuse(wrongWords(alone, command))
  const language: Language = found.lang === 'en' ? 'en' : 'zh'
  return ok({ words: alone, options: found, json: found.json === true, language })
}

function addWord(alone: string[], word: string, command: Command): Unusable | undefined {
  if (isBrokenDash(word, alone.length, command)) return brokenDash(word)
  alone.push(word)
  return undefined
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function addOption(
  found: Partial<Record<OptionName, string | true>>,
  { name: written, rawName, value, inlineValue }: OptionToken,
  command: Command,
): Unusable | undefined {
  const name = command.options.find(each => each === written)
  if (name === undefined || rawName !== `--${name}`) return unknownOption(rawName, command)
  const read = readValue(name, value, inlineValue === true)
  if (!read.ok) return read.error
  found[name] = read.value
  return undefined
}

const optionOf = (name: OptionName): Option => options[name]

function readValue(name: OptionName, value: string | undefined, inline: boolean): Result<string | true, Unusable> {
  const { takes } = optionOf(name)
  if (takes === undefined)
    return value === undefined
      ? ok(true)
      : refuse({
          code: 'value-not-taken',
          text: { zh: `--${name} 后面不跟值`, en: `--${name} takes no value` },
          mend: { zh: `写作 --${name}`, en: `Write --${name}` },
        })
  if (value === undefined || value.trim() === '' || (!inline && value.startsWith('--')))
    return refuse({
      code: 'value-missing',
      text: { zh: `--${name} 后面缺少值`, en: `--${name} lacks its value` },
      mend: { zh: `写作 --${name} ${takes}`, en: `Write --${name} ${takes}` },
    })
  if (name === 'lang' && value !== 'zh' && value !== 'en')
    return refuse({
      code: 'unknown-language',
      text: { zh: `不会说这种语言：${value}`, en: `This language is not spoken here: ${value}` },
      mend: { zh: '写作 --lang zh 或 --lang en', en: 'Write --lang zh or --lang en' },
    })
  return ok(value)
}

function unknownOption(written: string, { options: known }: Command): Unusable {
  const near = nearest(written.replace(/^-+/, ''), known)
  const all = known.map(name => `--${name}`).join(' ')
  return {
    code: 'unknown-option',
    text: { zh: `没有这个选项：${written}`, en: `There is no such option: ${written}` },
    mend:
      near === undefined
        ? {
            zh: `可用的选项：${all}。以 - 开头的文字，请先写 --`,
            en: `Options: ${all}. Before a text that begins with -, write --`,
          }
        : { zh: `是否想写 --${near}？`, en: `Did you mean --${near}?` },
  }
}

// Word processors and chat programs turn -- into a dash; nobody's report begins so with an option's name.
const isBrokenDash = (word: string, at: number, { options: known, words: { most } }: Command): boolean => {
  const name = /^[‐-―－]{1,2}([a-z]+)/.exec(word)?.[1]
  return name !== undefined && (at >= most || known.some(each => each === name))
}

const brokenDash = (word: string): Unusable => ({
  code: 'unknown-option',
  text: { zh: `${word} 前面的横线不是两个减号`, en: `The dash before ${word} is not two hyphens` },
  mend: {
    zh: `写作 --${word.replace(/^[‐-―－]+/, '')}`,
    en: `Write --${word.replace(/^[‐-―－]+/, '')}`,
  },
})

const wrongWords = (alone: readonly string[], { use, words: { least } }: Command): Unusable =>
  alone.length < least
    ? {
        code: 'word-missing',
        text: { zh: '命令没有写完', en: 'The command is not complete' },
        mend: { zh: `写作 remit ${use}`, en: `Write remit ${use}` },
      }
    : {
        code: 'too-many-words',
        text: { zh: `多余的内容：${alone.at(-1)}`, en: `Too many words: ${alone.at(-1)}` },
        mend: { zh: `写作 remit ${use}；含空格的内容请加引号`, en: `Write remit ${use}; quote what has spaces in it` },
      }
