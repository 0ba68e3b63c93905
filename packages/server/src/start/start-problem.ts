import type { Problem, Text } from '@remit/core'

/** Why the server did not start: what is so, and how to mend it. */
export interface StartProblem {
  readonly code:
    | 'folder-taken'
    | 'list-unusable'
    | 'list-unreadable'
    | 'port-taken'
    | 'database-unreachable'
    | 'request-role-unavailable'
    | 'keys-missing'
    | 'database-of-another-version'
    | 'database-waits'
    | 'no-database'
  readonly text: Text
  readonly mend: Text
  readonly data: Readonly<Record<string, unknown>>
}

/** The data folder belongs to a process that runs. */
export const folderTaken = ({ folder, pid }: { folder: string; pid: number }): StartProblem => ({
  code: 'folder-taken',
  text: {
    zh: `数据文件夹 ${folder} 正由另一个进程（${pid}）使用，什么也没有改动。`,
    en: `The data folder ${folder} belongs to another process that runs (${pid}); nothing in it was touched.`,
  },
  mend: {
    zh: '使用正在运行的那个服务；或者先停止它，或者另选一个数据文件夹。',
    en: 'Use the server that runs, or stop it first, or choose another data folder.',
  },
  data: { folder, pid },
})

/** The list has errors. */
export function listUnusable(folder: string, problems: readonly Problem[]): StartProblem {
  const errors = problems.filter(({ level }) => level === 'error')
  const [first] = errors
  const place = first?.file === undefined ? '' : `${first.file}${first.line === undefined ? '' : `:${first.line}`} `
  return {
    code: 'list-unusable',
    text: {
      zh: `清单 ${folder} 有${errors.length}处错误，第一处：${place}${first?.text.zh ?? ''}`,
      en: `The list ${folder} has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; the first: ${place}${first?.text.en ?? ''}`,
    },
    mend: first?.mend ?? { zh: '用 remit check 查看全部错误。', en: 'See all of them with remit check.' },
    data: { folder, problems },
  }
}

/** The list's folder cannot be read. */
export const listUnreadable = (folder: string): StartProblem => ({
  code: 'list-unreadable',
  text: { zh: `读不到清单文件夹 ${folder}。`, en: `The list’s folder ${folder} cannot be read.` },
  mend: { zh: '检查路径和权限。', en: 'Check the path and who may read it.' },
  data: { folder },
})

/** The port belongs to another program. */
export const portTaken = (host: string, port: number): StartProblem => ({
  code: 'port-taken',
  text: { zh: `${host} 的端口 ${port} 已被占用。`, en: `Port ${port} of ${host} is in use.` },
  mend: { zh: '换一个端口，例如 --port 8432。', en: 'Choose another port, for instance --port 8432.' },
  data: { host, port },
})

/** The database server does not answer. What it was addressed by may hold a password, and is not told. */
export const databaseUnreachable = (reason: string): StartProblem => ({
  code: 'database-unreachable',
  text: { zh: `连接不上数据库：${reason}`, en: `The database cannot be reached: ${reason}` },
  mend: { zh: '检查 DATABASE_URL，并确认数据库正在运行。', en: 'Check DATABASE_URL, and that the database runs.' },
  data: {},
})

/** The role under which requests work cannot be made here, or not be taken on. `role`: as whom the server signs in. */
export const requestRoleUnavailable = (role: string): StartProblem => ({
  code: 'request-role-unavailable',
  text: {
    zh: `数据库中没有角色 remit_request，或者 ${role} 不能切换到该角色；没有它，数据库无法守住各部门的案件界限。`,
    en: `The database has no role remit_request, or ${role} may not take it on; without it the database cannot keep departments to their cases.`,
  },
  mend: {
    zh: `请数据库管理员执行：create role remit_request nologin; grant remit_request to "${role}";`,
    en: `Have the database’s administrator run: create role remit_request nologin; grant remit_request to "${role}";`,
  },
  data: { role },
})

/** The database was migrated by a newer program, or by one that reads a migration otherwise. */
export const databaseOfAnotherVersion = (migration: string, why: 'newer' | 'changed'): StartProblem => ({
  code: 'database-of-another-version',
  text: {
    zh:
      why === 'newer'
        ? `数据库比本程序新：已执行过 ${migration}，什么也没有改动。`
        : `${migration} 与数据库当初执行的不一致，什么也没有改动。`,
    en:
      why === 'newer'
        ? `The database is newer than this program: it has run ${migration}. Nothing was touched.`
        : `${migration} is not what the database ran. Nothing was touched.`,
  },
  mend: {
    zh: '使用升级该数据库的那个版本或者更新的版本。',
    en: 'Use the version of the program that brought the database forward, or a newer one.',
  },
  data: { migration, why },
})

/** The database lacks tables of this program: no server of this version ever ran on it. */
export const databaseWaits = (): StartProblem => ({
  code: 'database-waits',
  text: {
    zh: '数据库还没有升级到本程序的版本，什么也没有改动。',
    en: 'The database has not been brought to this program’s version. Nothing was touched.',
  },
  mend: { zh: '先用本版本启动一次服务（remit serve）。', en: 'Start the server of this version once (remit serve).' },
  data: {},
})

/** The data folder holds no database. */
export const noDatabase = (folder: string): StartProblem => ({
  code: 'no-database',
  text: { zh: `数据文件夹 ${folder} 里没有数据库。`, en: `There is no database in the data folder ${folder}.` },
  mend: {
    zh: '检查 --data；使用 PostgreSQL 时设置 DATABASE_URL 或 --database-url。',
    en: 'Check --data; for a PostgreSQL server set DATABASE_URL or --database-url.',
  },
  data: { folder },
})

/** Cases were sealed under keys that are not in the ring. */
export const keysMissing = (ids: readonly string[]): StartProblem => ({
  code: 'keys-missing',
  text: {
    zh: `密钥环中缺少密钥：${ids.join('、')}；用它们加密的案件内容无法打开，什么也没有改动。`,
    en: `The key ring lacks ${ids.join(', ')}; what was sealed under them cannot be opened. Nothing was touched.`,
  },
  mend: {
    zh: '把这些密钥放回密钥环（REMIT_KEYS、REMIT_KEY_FILE 或数据文件夹中的 keys.ring）；sealing 指由 REMIT_SEALING_KEY 得出的密钥。',
    en: 'Put them back into the ring (REMIT_KEYS, REMIT_KEY_FILE, or keys.ring in the data folder); `sealing` is the one that follows from REMIT_SEALING_KEY.',
  },
  data: { keys: ids },
})
