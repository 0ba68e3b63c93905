// The keys of what is sealed, as a server would find them.
import { copyFile, mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findKeyRing, readSealingKey } from '@remit/server'
import { type Given, textOf } from './command.ts'

const keyFiles = ['sealing.key', 'keys.ring'] as const

/** The ring from the environment, or from the folder of `--keys`, or the data folder. Where no sealing key is found nothing opens under it. */
export async function readKeys(given: Given, dataFolder: string): ReturnType<typeof findKeyRing> {
  const folder = resolve(textOf(given, 'keys') ?? dataFolder)
  const there = await isFile(join(folder, 'sealing.key'))
  const sealing = await readSealingKey(process.env.REMIT_SEALING_KEY || undefined, there ? folder : undefined)
  return findKeyRing(process.env, folder, sealing)
}

/** Puts the keys of the folder that `--keys` names beside data that was restored. */
export async function bringKeys(given: Given, dataFolder: string): Promise<void> {
  const folder = textOf(given, 'keys')
  if (folder === undefined) return
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  for (const name of keyFiles) {
    const from = join(resolve(folder), name)
    if (await isFile(from)) await copyFile(from, join(dataFolder, name))
  }
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() === true
