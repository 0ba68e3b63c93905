import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ok, type Result, refuse } from '@remit/core'
import { type ServerOptions, startServer } from '@remit/server'
import { type Given, type Run, textOf } from '../command.ts'
import { findListFolder } from '../find-list.ts'
import { namedFolder } from '../open-list.ts'
import type { Outcome, Terminal, Unusable } from '../outcome.ts'

/** `remit serve`: the server on its data folder, or on DATABASE_URL. */
export const serveCommand: Run = async (given, terminal) => {
  const options = readOptions(given)
  if (!options.ok) return options
  const { DATABASE_URL: databaseUrl } = process.env
  const dataFolder = resolve(textOf(given, 'data') ?? 'data')
  return serve(
    {
      ...options.value,
      dataFolder,
      demonstration: false,
      ...(databaseUrl && { databaseUrl }),
    },
    terminal,
  )
}

/** `remit demo`: the server on a throw-away folder, with people to sign in as and cases in different states. */
export const demoCommand: Run = async (given, terminal) => {
  const options = readOptions(given)
  if (!options.ok) return options
  const dataFolder = await mkdtemp(join(tmpdir(), 'remit-demo-'))
  try {
    return await serve({ ...options.value, dataFolder, demonstration: true }, terminal)
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

function readOptions(given: Given): Result<Pick<ServerOptions, 'listFolder' | 'port' | 'host'>, Unusable> {
  const port = portOf(textOf(given, 'port') ?? process.env.PORT ?? '8431')
  if (port === undefined) return refuse(wrongPort)
  const named = namedFolder(given, given.words[0])
  const folder = named.ok ? findListFolder(named.value) : named
  if (!folder.ok) return folder
  const host = textOf(given, 'host')
  return ok({ listFolder: folder.value, port, ...(host !== undefined && { host }) })
}

const portOf = (written: string): number | undefined =>
  /^\d{1,5}$/.test(written) && Number(written) < 65_536 ? Number(written) : undefined

async function serve(options: ServerOptions, terminal: Terminal): Promise<Outcome> {
  // Listened for before the start, so that nothing is left behind by whoever stops it while it starts.
  const stop = signalled()
  if (terminal.isTerminal) terminal.err('正在启动 / Starting …\n')
  const started = await startServer(options)
  if (!started.ok) return refuse(started.error)
  const { address, welcome, close } = started.value
  terminal.out(
    options.demonstration
      ? `演示已启动 / Demonstration: ${address}\n按 Ctrl-C 结束 / Ctrl-C to stop\n`
      : `已启动 / Running: ${address}\n`,
  )
  if (welcome !== undefined) terminal.out(firstRun(welcome))
  await stop
  // Whoever says it a second time does not want to wait.
  void signalled().then(() => process.exit(1))
  await close()
  return ok(0)
}

// Whoever reads this line runs the server: nobody else is to.
const firstRun = (welcome: string): string =>
  `还没有管理员。请打开这个一次性链接设置：\nThere is no administrator yet. Open this one-time link to become it:\n  ${welcome}\n`

const signalled = (): Promise<void> =>
  new Promise(done => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })

const wrongPort: Unusable = {
  code: 'wrong-port',
  text: { zh: '端口应为 0 到 65535 之间的整数', en: 'A port is a whole number from 0 to 65535' },
  mend: { zh: '例如 --port 8431；0 表示任选一个空闲端口。', en: 'For instance --port 8431; 0 takes any free one.' },
}
