import type { Language, Text } from '@remit/core'
import type { Outcome, Terminal } from './outcome.ts'

/** An option of the command line. Without `takes` it is either there or not. */
export interface Option {
  /** What stands after it: `FOLDER`, `ID`. */
  readonly takes?: string
  readonly about: Text
}

/** The options of all commands: the same name means the same everywhere. */
export const options = {
  json: { about: { zh: '以 JSON 输出', en: 'answer in JSON' } },
  jsonl: {
    about: { zh: '从标准输入逐行读取 {"id", "text"}', en: 'read lines of {"id", "text"} from standard input' },
  },
  lang: { takes: 'zh|en', about: { zh: '输出的语言，默认 zh', en: 'the language of the answer; default zh' } },
  list: {
    takes: 'FOLDER',
    about: {
      zh: '清单所在的文件夹，默认为 catalogue 里唯一的清单',
      en: 'the folder of the list; default: the only one in catalogue',
    },
  },
  matter: { takes: 'ID', about: { zh: '只看这个事项', en: 'this matter only' } },
  facts: {
    takes: 'JSON|@FILE',
    about: {
      zh: '事实，写作 JSON 对象，或放在 @文件 里',
      en: 'the facts: a JSON object, or @ and the file that holds it',
    },
  },
  states: { about: { zh: '列出每一步之后的应办义务', en: 'show what is owed after each step' } },
  format: { takes: 'json', about: { zh: '导出的格式', en: 'the format to export' } },
  port: {
    takes: 'N',
    about: { zh: '端口，默认 8431；0 为任意空闲端口', en: 'the port; default 8431, 0 for any free one' },
  },
  host: {
    takes: 'ADDRESS',
    about: {
      zh: '监听地址，默认只限本机 127.0.0.1',
      en: 'the address to listen on; default this machine only, 127.0.0.1',
    },
  },
  'database-url': {
    takes: 'URL',
    about: {
      zh: 'PostgreSQL 服务器，默认取 DATABASE_URL；没有则用数据文件夹里的数据库',
      en: 'a PostgreSQL server; default DATABASE_URL, else the database in the data folder',
    },
  },
  out: { takes: 'FILE', about: { zh: '写到这个文件', en: 'the file to write' } },
  anchor: {
    takes: 'FILE',
    about: { zh: '公布过的封存，每行一个', en: 'seals that were published, a line each' },
  },
  proof: {
    takes: 'FILE',
    about: { zh: '验证导出的案件，不用数据库', en: 'verify an exported case, without the database' },
  },
  case: { takes: 'NUMBER', about: { zh: '只看这个案号', en: 'only the case of this number' } },
  check: { about: { zh: '只比对，不改动', en: 'only compare, and change nothing' } },
  passphrase: {
    takes: '@FILE',
    about: {
      zh: '口令所在的文件；默认取 REMIT_BACKUP_PASSPHRASE，都没有则不加密',
      en: 'the file with the passphrase; default REMIT_BACKUP_PASSPHRASE; without either it is not sealed',
    },
  },
  keys: {
    takes: 'FOLDER',
    about: {
      zh: '密钥所在的文件夹（sealing.key、keys.ring），默认为数据文件夹',
      en: 'the folder of the keys (sealing.key, keys.ring); default the data folder',
    },
  },
  data: { takes: 'FOLDER', about: { zh: '数据文件夹，默认 data', en: 'where the data is kept; default data' } },
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof options

/** A command's words, read. */
export interface Given {
  /** What stands by itself. */
  readonly words: readonly string[]
  /** What follows an option; `true` for one that takes nothing. */
  readonly options: Readonly<Partial<Record<OptionName, string | true>>>
  readonly json: boolean
  readonly language: Language
}

export type Run = (given: Given, terminal: Terminal) => Promise<Outcome>

/** A command, with what `--help` says of it. */
export interface Command {
  /** What follows `remit`. */
  readonly use: string
  readonly about: Text
  readonly options: readonly OptionName[]
  /** How many words may stand by themselves, and how many must. */
  readonly words: { readonly least: number; readonly most: number }
  readonly examples: readonly string[]
  /** Each command loads only what it needs: asking does not start a server. */
  readonly load: () => Promise<Run>
}

/** What follows an option, if it was given. */
export function textOf(given: Given, name: OptionName): string | undefined {
  const value = given.options[name]
  return value === true ? undefined : value
}
