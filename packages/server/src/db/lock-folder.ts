// A folder with an embedded database belongs to one process at a time.
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '@remit/core'

/** Who holds a folder. */
export interface FolderHolder {
  readonly pid: number
  /** Tells this run of the process from a later one that was given the same number. */
  readonly started: string
  readonly token: string
}

/** A folder that is held by another process that lives. */
export interface FolderTaken {
  readonly code: 'folder-taken'
  readonly data: { readonly folder: string; readonly pid: number }
}

/** The folder's lock, to be given back. */
export interface FolderLock {
  readonly release: () => Promise<void>
}

const attempts = 50
const pause = 20

/** Takes a folder for this process, making it when it is not there. A lock whose process is gone is taken over. */
export async function lockFolder(folder: string): Promise<Result<FolderLock, FolderTaken>> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'lock')
  const mine: FolderHolder = { pid: process.pid, started: await startOf(process.pid), token: randomUUID() }
  const draft = join(folder, `lock.${mine.token}`)
  await writeFile(draft, JSON.stringify(mine))
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await linked(draft, path)) return ok({ release: () => release(path, mine) })
      const holder = await readHolder(path)
      if (holder !== undefined) {
        if (await lives(holder)) return refuse({ code: 'folder-taken', data: { folder, pid: holder.pid } })
        if (await takeOver({ path, draft, holder })) return ok({ release: () => release(path, mine) })
      }
      await new Promise(resolve => setTimeout(resolve, pause))
    }
    throw new Error(`The lock of ${folder} can be neither taken nor read: remove ${path}`)
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Replaces the lock of a process that is gone. Of several that try, the one that makes the successor's file goes on, and
 * only while the old lock is still there: so nobody replaces the lock of one that lives.
 */
async function takeOver({
  path,
  draft,
  holder,
}: {
  path: string
  draft: string
  holder: FolderHolder
}): Promise<boolean> {
  const succession = `${path}.after.${holder.token}`
  if (!(await linked(draft, succession))) {
    const other = await readHolder(succession)
    if (other !== undefined && !(await lives(other))) await rm(succession, { force: true })
    return false
  }
  const now = await readHolder(path)
  if (now?.token === holder.token) {
    await rename(succession, path)
    return true
  }
  await rm(succession, { force: true })
  return false
}

async function release(path: string, mine: FolderHolder): Promise<void> {
  const holder = await readHolder(path)
  if (holder?.token === mine.token) await rm(path, { force: true })
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

async function readHolder(path: string): Promise<FolderHolder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as FolderHolder
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function lives({ pid, started }: FolderHolder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
  }
  const now = await startOf(pid)
  return now === '' || started === '' || now === started
}

/** When a process started, where the system says so; otherwise empty, and a process number alone must do. */
async function startOf(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ])
    // The name, in brackets, may hold blanks; the start is the twentieth word after it.
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return ''
  }
}

const isCode = (error: unknown, code: string): boolean => (error as { code?: unknown }).code === code
