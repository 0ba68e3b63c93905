import { readFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '@remit/core'
import type { Unusable } from './outcome.ts'

/** Facts that stand in `--facts`: a JSON object, or `@` and the name of the file that holds one. Nothing given is no facts. */
export async function readFactsOption(written: string | undefined): Promise<Result<Record<string, unknown>, Unusable>> {
  if (written === undefined) return ok({})
  const text = written.startsWith('@') ? await readFile(written.slice(1), 'utf8') : written
  const value = parseJson(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ok(value as Record<string, unknown>)
    : refuse(notAnObject)
}

/** The value of a JSON text, undefined when it is none. A byte order mark before it does not matter. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const notAnObject: Unusable = {
  code: 'not-json',
  text: { zh: '--facts 后面不是有效的 JSON 对象', en: 'What follows --facts is not a JSON object' },
  mend: {
    zh: '例如 --facts \'{"retired": false}\'；Windows 命令提示符中写作 --facts "{\\"retired\\": false}"，或写入文件后用 --facts @facts.json',
    en: 'For instance --facts \'{"retired": false}\'; in the Windows command prompt --facts "{\\"retired\\": false}"; or from a file: --facts @facts.json',
  },
}
