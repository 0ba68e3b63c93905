import { resolve } from 'node:path'
import { ok, refuse } from '@remit/core'
import { addKey, type KeyInUse, listKeys, rotateRing } from '@remit/server'
import { type Given, type Run, textOf } from '../command.ts'
import type { Outcome, Terminal, Unusable } from '../outcome.ts'

/** `remit keys`, `remit keys add ID`, `remit keys rotate`: the keys under which what not everybody may see is sealed. */
export const keysCommand: Run = async (given, terminal) => {
  const [what = 'list', id] = given.words
  switch (what) {
    case 'list':
      return list(given, terminal)
    case 'add':
      return add(given, terminal, id)
    case 'rotate':
      return rotate(given, terminal)
    default:
      return refuse(unknownWord(what))
  }
}

const placeOf = (given: Given) => {
  const { DATABASE_URL: databaseUrl } = process.env
  return { dataFolder: resolve(textOf(given, 'data') ?? 'data'), ...(databaseUrl && { databaseUrl }) }
}

async function list(given: Given, terminal: Terminal): Promise<Outcome> {
  const keys = await listKeys(placeOf(given))
  if (!keys.ok) return refuse(serverRuns(keys.error))
  if (given.json) terminal.out(`${JSON.stringify({ format: 'remit-keys/1', keys: keys.value })}\n`)
  else for (const key of keys.value) terminal.out(`${lineOf(key, given.language)}\n`)
  return ok(keys.value.every(({ inRing }) => inRing) ? 0 : 1)
}

function lineOf({ id, current, inRing, wraps }: KeyInUse, language: Given['language']): string {
  const said =
    language === 'zh'
      ? [`封装${wraps}件案件的密钥`, ...(current ? ['当前使用'] : []), ...(inRing ? [] : ['不在密钥环中'])]
      : [
          `wraps the keys of ${wraps} ${wraps === 1 ? 'case' : 'cases'}`,
          ...(current ? ['current'] : []),
          ...(inRing ? [] : ['not in the ring']),
        ]
  return `${id}  ${said.join(language === 'zh' ? '，' : ', ')}`
}

async function add(given: Given, terminal: Terminal, id: string | undefined): Promise<Outcome> {
  if (id === undefined || !/^[A-Za-z0-9_-]{1,40}$/.test(id)) return refuse(idNeeded)
  const path = await addKey(placeOf(given), id)
  if (path === undefined) return refuse(ringInEnvironment)
  terminal.out(
    given.language === 'zh'
      ? `新密钥 ${id} 已写入 ${path}。请妥善备份，重新启动服务，再运行 remit keys rotate。\n`
      : `The new key ${id} is in ${path}. Keep a copy apart from the data, start the server anew, then run remit keys rotate.\n`,
  )
  return ok(0)
}

async function rotate(given: Given, terminal: Terminal): Promise<Outcome> {
  const count = await rotateRing(placeOf(given))
  if (!count.ok) return refuse(serverRuns(count.error))
  if (given.json) terminal.out(`${JSON.stringify({ format: 'remit-keys-rotated/1', count: count.value })}\n`)
  else
    terminal.out(
      given.language === 'zh'
        ? `已用当前密钥重新封装 ${count.value} 个密钥；案件内容没有改动。\n`
        : `${count.value} ${count.value === 1 ? 'key is' : 'keys are'} wrapped anew under the current one; nothing in any case was touched.\n`,
    )
  return ok(0)
}

const serverRuns = ({ code, text, mend }: Unusable): Unusable =>
  code !== 'folder-taken'
    ? { code, text, mend }
    : {
        code,
        text,
        mend: {
          zh: '先停止正在运行的服务，再运行本命令。使用 PostgreSQL（DATABASE_URL）时不必停止。',
          en: 'Stop the server that runs, then run this again. With PostgreSQL (DATABASE_URL) it need not be stopped.',
        },
      }

const unknownWord = (what: string): Unusable => ({
  code: 'unknown-word',
  text: { zh: `remit keys 后面不能是 ${what}`, en: `After remit keys comes add or rotate, not ${what}` },
  mend: {
    zh: 'remit keys、remit keys add 编号、remit keys rotate',
    en: 'remit keys, remit keys add ID, remit keys rotate',
  },
})

const idNeeded: Unusable = {
  code: 'unknown-word',
  text: {
    zh: '新密钥要有一个编号：1 至 40 个字母、数字、- 或 _',
    en: 'A new key needs an id: 1 to 40 letters, digits, - or _',
  },
  mend: { zh: 'remit keys add 2027-01', en: 'remit keys add 2027-01' },
}

const ringInEnvironment: Unusable = {
  code: 'ring-in-environment',
  text: { zh: '密钥环由环境变量 REMIT_KEYS 给出。', en: 'The key ring stands in the environment, in REMIT_KEYS.' },
  mend: {
    zh: '把新密钥（编号:base64，32 字节）写在 REMIT_KEYS 的最前面。',
    en: 'Write the new key (id:base64, 32 bytes) in front of the others in REMIT_KEYS.',
  },
}
