// A way in for whoever runs the server, when no administrator can sign in any more.
import { ok, type Result, refuse } from '@remit/core'
import { administratorLink } from '../auth/first-administrator.ts'
import { accountRules } from '../auth/read-rules.ts'
import { putInForce } from '../lists/list-store.ts'
import { readListFolder } from '../lists/read-list-folder.ts'
import { optionsFrom } from './environment.ts'
import { type DatabasePlace, openDatabase } from './open-database.ts'
import { listUnreadable, listUnusable, type StartProblem } from './start-problem.ts'

/** What stands behind a server's address in a one-time link. */
export const welcomePath = (token: string): string => `/welcome#${token}`

/**
 * Makes a link, good once, that makes one more administrator; returns what stands behind the server's address. Refused where the
 * data folder belongs to a server that runs: the embedded database has room for one process.
 */
export async function makeAdministratorLink(
  given: DatabasePlace & { readonly listFolder: string },
): Promise<Result<string, StartProblem>> {
  const files = await readListFolder(given.listFolder).catch(() => undefined)
  if (files === undefined) return refuse(listUnreadable(given.listFolder))
  const { migrationUrl } = optionsFrom(process.env)
  const opened = await openDatabase({ ...(migrationUrl !== undefined && { migrationUrl }), ...given })
  if (!opened.ok) return opened
  const { db, close } = opened.value
  try {
    const lists = await putInForce(db, files)
    if (!lists.ok) return refuse(listUnusable(given.listFolder, lists.error))
    const accounts = accountRules({ demonstration: false }, process.env)
    const token = await administratorLink({ db, lists: lists.value, clock: () => new Date(), accounts })
    return ok(welcomePath(token))
  } finally {
    await close()
  }
}
