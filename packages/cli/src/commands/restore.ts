import { ok, refuse } from '@remit/core'
import {
  ArchiveBroken,
  BackupTooNew,
  KeyMissing,
  openServer,
  PassphraseNeeded,
  PassphraseWrong,
  PlaceNotEmpty,
  type Restored,
  RestoreUnsound,
  rebuildAll,
  restoreFolder,
  restoreServer,
} from '@remit/server'
import type { Run } from '../command.ts'
import { dataPlace, readPassphrase } from '../data-place.ts'
import type { Unusable } from '../outcome.ts'
import { bringKeys, readKeys } from '../read-keys.ts'
import { sayFinding } from '../say-audit.ts'

/** `remit restore FILE`: into an empty folder or database, verified, or not at all. */
export const restoreCommand: Run = async (given, terminal) => {
  const [file = ''] = given.words
  const read = await readPassphrase(given)
  if (!read.ok) return read
  const { dataFolder, databaseUrl } = dataPlace(given)
  const ring = await readKeys(given, dataFolder)
  const restoring = {
    file,
    ...(read.value !== undefined && { passphrase: read.value }),
    project: (db: Parameters<typeof rebuildAll>[0], _: string | undefined, rebuild: boolean) =>
      rebuildAll(db, { ring, clock: () => new Date() }, { check: !rebuild }).then(rebuilt => ({
        differences: rebuild ? [] : rebuilt.differences,
      })),
  }
  let restored: Restored
  try {
    restored = databaseUrl === undefined ? await restoreFolder(dataFolder, restoring) : await intoServer(databaseUrl)
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return refuse(problem)
  }
  await bringKeys(given, dataFolder)
  const { rows, files, events, cases, keys } = restored
  if (given.json) terminal.out(`${JSON.stringify({ format: 'remit-restored/1', rows, files, events, cases, keys })}\n`)
  else if (given.language === 'zh')
    terminal.out(
      `已恢复并验证：${cases} 个案件、${events} 条事件、${rows} 行、${files} 个文件。\n需要的密钥：${keys.join('、')}\n`,
    )
  else
    terminal.out(
      `Restored and verified: ${cases} cases, ${events} events, ${rows} rows, ${files} files.\nKeys that are needed: ${keys.join(', ')}\n`,
    )
  return ok(0)

  async function intoServer(url: string): Promise<Restored> {
    const database = openServer(url)
    try {
      return await restoreServer(database, { ...restoring, dataFolder })
    } finally {
      await database.close()
    }
  }
}

/** Why it was not restored; undefined for a mistake of the program or the machine. */
function problemOf(error: unknown): Unusable | undefined {
  if (error instanceof PlaceNotEmpty) return notEmpty
  if (error instanceof PassphraseNeeded || error instanceof PassphraseWrong) return passphrase
  if (error instanceof ArchiveBroken) return broken
  if (error instanceof BackupTooNew) return otherVersion
  if (error instanceof KeyMissing) return keyMissing(error.keyId)
  return error instanceof RestoreUnsound ? unsound(error) : undefined
}

const notEmpty: Unusable = {
  code: 'place-not-empty',
  text: { zh: '恢复的位置不是空的，什么也没有改动', en: 'The place to restore into is not empty; nothing was touched' },
  mend: {
    zh: '用 --data 指定一个新文件夹，或者用一个空的数据库。',
    en: 'Name a new folder with --data, or an empty database.',
  },
}

const passphrase: Unusable = {
  code: 'passphrase-wrong',
  text: {
    zh: '口令缺失或者不对，或者备份被改动',
    en: 'The passphrase is missing or another, or the backup was changed',
  },
  mend: { zh: '写作 --passphrase @文件', en: 'Write --passphrase @FILE' },
}

const broken: Unusable = {
  code: 'backup-broken',
  text: { zh: '这不是完整的备份，什么也没有恢复', en: 'This is no whole backup; nothing was restored' },
  mend: { zh: '重新复制备份文件，或者使用另一份备份。', en: 'Copy the file again, or use another backup.' },
}

const otherVersion: Unusable = {
  code: 'backup-of-another-version',
  text: {
    zh: '备份出自较新的或者另一个版本的程序',
    en: 'The backup was made by a newer or another version of the program',
  },
  mend: { zh: '使用制作备份的版本或者更新的版本。', en: 'Use the version that made it, or a newer one.' },
}

const keyMissing = (keyId: string): Unusable => ({
  code: 'key-missing',
  text: {
    zh: `没有密钥 ${keyId}，无法验证，什么也没有恢复`,
    en: `The key ${keyId} is missing, so nothing could be verified or was restored`,
  },
  mend: {
    zh: '用 --keys 指定 sealing.key、keys.ring 所在的文件夹，或者设置 REMIT_SEALING_KEY、REMIT_KEY_FILE。',
    en: 'Name the folder of sealing.key and keys.ring with --keys, or set REMIT_SEALING_KEY and REMIT_KEY_FILE.',
  },
})

function unsound({ findings, differences }: RestoreUnsound): Unusable {
  const [first] = findings
  const said =
    first === undefined
      ? { zh: `${differences.length} 行与事件不符`, en: `${differences.length} rows are not what the events make` }
      : sayFinding(first)
  return {
    code: 'backup-unsound',
    text: {
      zh: `备份里的历史不能验证，什么也没有恢复：${said.zh}`,
      en: `The history in the backup does not verify; nothing was restored: ${said.en}`,
    },
    mend: { zh: '使用更早的备份，并查明改动的来历。', en: 'Use an earlier backup, and find out who changed this one.' },
    data: { findings, differences: differences.slice(0, 10) },
  }
}
