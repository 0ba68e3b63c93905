import { resolve } from 'node:path'
import { ok, refuse } from '@remit/core'
import { askServer, type BackupMade, makeBackup, openExisting } from '@remit/server'
import { type Run, textOf } from '../command.ts'
import { dataPlace, outMissing, readPassphrase } from '../data-place.ts'

/** `remit backup --out FILE`: all data as of one instant. A server that runs on the embedded database is asked to make it. */
export const backupCommand: Run = async (given, terminal) => {
  const named = textOf(given, 'out')
  if (named === undefined) return refuse(outMissing)
  const out = resolve(named)
  const read = await readPassphrase(given)
  if (!read.ok) return read
  const sealed = read.value === undefined ? {} : { passphrase: read.value }
  const place = dataPlace(given)
  const opened = await openExisting(place)
  let made: BackupMade
  if (opened.ok) {
    const { db, close } = opened.value
    try {
      made = await makeBackup({ db, dataFolder: place.dataFolder, out, now: new Date(), ...sealed })
    } finally {
      await close()
    }
  } else {
    const taken = opened.error.code === 'folder-taken'
    const asked = taken ? await askServer(place.dataFolder, 'backup', { out, ...sealed }) : undefined
    if (asked === undefined) return refuse(opened.error)
    made = asked as BackupMade
  }
  const { rows, files, size, keys } = made
  if (given.json)
    terminal.out(`${JSON.stringify({ format: 'remit-backup-made/1', file: out, rows, files, size, keys })}\n`)
  else if (given.language === 'zh')
    terminal.out(
      `已备份到 ${out}：${rows} 行、${files} 个文件、${size} 字节。\n密钥不在备份里，恢复后读取加密内容需要：${keys.join('、')}。请另行保管。\n`,
    )
  else
    terminal.out(
      `Backed up to ${out}: ${rows} rows, ${files} files, ${size} bytes.\nThe keys are not in it; what is sealed needs: ${keys.join(', ')}. Keep them elsewhere.\n`,
    )
  return ok(0)
}
