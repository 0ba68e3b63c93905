import { ok, refuse } from '@remit/core'
import { KeyMissing, openExisting, rebuildAll } from '@remit/server'
import { type Given, type Run, textOf } from '../command.ts'
import { dataPlace } from '../data-place.ts'
import type { Terminal, Unusable } from '../outcome.ts'
import { readKeys } from '../read-keys.ts'
import { noCase } from './audit.ts'

type Rebuilt = Awaited<ReturnType<typeof rebuildAll>>

/** `remit rebuild`: what is kept beside the events, made anew from them; `--check` only compares. */
export const rebuildCommand: Run = async (given, terminal) => {
  const place = dataPlace(given)
  const opened = await openExisting(place)
  if (!opened.ok) return refuse(opened.error)
  const { db, close } = opened.value
  const number = textOf(given, 'case')
  const check = given.options.check === true
  try {
    const ring = await readKeys(given, place.dataFolder)
    const rebuilding = { check, ...(number !== undefined && { number }) }
    const rebuilt = await rebuildAll(db, { ring, clock: () => new Date() }, rebuilding)
    if (rebuilt.unknown) return refuse(noCase(number ?? ''))
    say(rebuilt, check, given, terminal)
    return ok(check && rebuilt.differences.length > 0 ? 1 : 0)
  } catch (error) {
    if (!(error instanceof KeyMissing)) throw error
    return refuse(keyMissing(error.keyId))
  } finally {
    await close()
  }
}

function say({ cases, differences, more }: Rebuilt, check: boolean, given: Given, terminal: Terminal): void {
  if (given.json) {
    terminal.out(`${JSON.stringify({ format: 'remit-rebuild/1', check, cases, differences, more })}\n`)
    return
  }
  const words = phrases[given.language]
  for (const { number, table } of differences) terminal.out(`${check ? '✗' : '✓'} ${words.row(number, table, check)}\n`)
  terminal.out(`${words.sum(cases, differences.length)}${more ? words.more : ''}\n`)
}

const phrases = {
  zh: {
    row: (number: string, table: string, check: boolean) => `案件 ${number}：${table} ${check ? '不符' : '已更正'}`,
    sum: (cases: number, differences: number) => `${cases} 个案件，${differences} 处不同`,
    more: '，还有更多',
  },
  en: {
    row: (number: string, table: string, check: boolean) =>
      `Case ${number}: ${table} ${check ? 'differs' : 'put right'}`,
    sum: (cases: number, differences: number) => `${cases} cases, ${differences} differences`,
    more: ', and more',
  },
}

const keyMissing = (keyId: string): Unusable => ({
  code: 'key-missing',
  text: {
    zh: `没有密钥 ${keyId}，这个案件什么也没有改动`,
    en: `The key ${keyId} is missing; nothing of that case was touched`,
  },
  mend: { zh: '用 --keys 指定密钥所在的文件夹。', en: 'Name the folder of the keys with --keys.' },
})
