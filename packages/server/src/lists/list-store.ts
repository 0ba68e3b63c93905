// The list in force, and those under which older cases are kept.
import {
  loadList,
  ok,
  type Problem,
  type ResponsibilityList,
  type Result,
  readScenarios,
  refuse,
  type Scenario,
  type Triage,
  trainTriage,
} from '@remit/core'
import type { Db, Tx } from '../db/tables.ts'
import { checkTemplates } from '../documents/check-templates.ts'
import type { ListFiles } from './read-list-folder.ts'

/** The lists that this server works with. */
export interface Lists {
  readonly current: ResponsibilityList
  /** The list under which a case is kept. Throws when it was never in force here. */
  readonly get: (db: Db | Tx, hash: string) => Promise<ResponsibilityList>
  /** What the list in force has learned of people's words; trained when first asked for. */
  readonly triage: () => Triage
  /** The stories of a matter of the list in force. */
  readonly scenariosOf: (matter: string) => readonly Scenario[]
}

/** Puts a list in force: reads it, keeps its files in the database for the cases opened under it. */
export async function putInForce(db: Db, { files, hash }: ListFiles): Promise<Result<Lists, readonly Problem[]>> {
  const loaded = loadList(files, hash)
  if (!loaded.ok) return loaded
  const { list } = loaded.value
  const unusable = await checkTemplates(list, files)
  if (unusable.length > 0) return refuse(unusable)
  await db
    .insertInto('list_version')
    .values({
      jurisdiction: list.jurisdiction,
      hash,
      list_id: list.id,
      version: list.version,
      files: JSON.stringify(Object.fromEntries(files)),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return ok(keepLists(list, files))
}

function keepLists(current: ResponsibilityList, files: ReadonlyMap<string, string>): Lists {
  const known = new Map([[current.hash, current]])
  const get: Lists['get'] = async (db, hash) => {
    const list = known.get(hash) ?? (await readList(db, current.jurisdiction, hash))
    known.set(hash, list)
    return list
  }
  let triage: Triage | undefined
  const scenarios = new Map(current.matters.map(({ id }) => [id, readStories(files, id)]))
  return {
    current,
    get,
    triage: () => {
      triage ??= trainTriage(current)
      return triage
    },
    scenariosOf: matter => scenarios.get(matter) ?? [],
  }
}

/** A matter's stories; none where they cannot be read: they are tests, and the server runs without them. */
function readStories(files: ReadonlyMap<string, string>, matter: string): readonly Scenario[] {
  const path = `matters/${matter}/scenarios.yaml`
  const text = files.get(path)
  const read = text === undefined ? undefined : readScenarios(path, text)
  return read?.ok === true ? read.value : []
}

async function readList(db: Db | Tx, jurisdiction: string, hash: string): Promise<ResponsibilityList> {
  const { files } = await db
    .selectFrom('list_version')
    .select('files')
    .where('jurisdiction', '=', jurisdiction)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  const loaded = loadList(new Map(Object.entries(files)), hash)
  if (!loaded.ok) throw new Error(`The list ${hash}, once in force, cannot be read any more: ${loaded.error[0]?.code}`)
  return loaded.value.list
}
