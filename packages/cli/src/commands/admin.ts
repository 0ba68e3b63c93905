import { resolve } from 'node:path'
import { ok, refuse } from '@remit/core'
import { makeAdministratorLink } from '@remit/server'
import { type Run, textOf } from '../command.ts'
import { findListFolder } from '../find-list.ts'
import { namedFolder } from '../open-list.ts'
import type { Unusable } from '../outcome.ts'

/** `remit admin link`: a one-time link that makes one more administrator, for when no other can sign in. */
export const adminCommand: Run = async (given, terminal) => {
  const [what, folder] = given.words
  if (what !== 'link') return refuse(onlyLink)
  const named = namedFolder(given, folder)
  const list = named.ok ? findListFolder(named.value) : named
  if (!list.ok) return list
  const { DATABASE_URL: databaseUrl } = process.env
  const dataFolder = resolve(textOf(given, 'data') ?? 'data')
  const link = await makeAdministratorLink({
    listFolder: list.value,
    dataFolder,
    ...(databaseUrl && { databaseUrl }),
  })
  if (!link.ok) return refuse(link.error.code === 'folder-taken' ? serverRuns(link.error) : link.error)
  terminal.out(
    given.json
      ? `${JSON.stringify({ format: 'remit-administrator-link/1', path: link.value })}\n`
      : `把这一段接在服务地址后面打开；限时有效，只能用一次：\nOpen this after the server’s address. It is good once, and for a short time:\n${link.value}\n`,
  )
  return ok(0)
}

const serverRuns = ({ code, text }: Unusable): Unusable => ({
  code,
  text,
  mend: {
    zh: '先停止正在运行的服务，再运行本命令，然后重新启动服务。使用 PostgreSQL（DATABASE_URL）时不必停止。',
    en: 'Stop the server that runs, run this again, then start it. With PostgreSQL (DATABASE_URL) it need not be stopped.',
  },
})

const onlyLink: Unusable = {
  code: 'unknown-word',
  text: { zh: 'remit admin 后面应为 link', en: 'After remit admin comes link' },
  mend: { zh: 'remit admin link', en: 'remit admin link' },
}
