// The key ring, for whoever runs the server: which keys there are, a new one, and wrapping everything under the current one.
import { ok, type Result, refuse } from '@remit/core'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import { addKeyToFile, findKeyRing, KeyMissing, ringFileIn } from '../secrets/key-ring.ts'
import { withKeys } from '../secrets/keys-of.ts'
import { rotateKeys } from '../secrets/rotate-keys.ts'
import { readSealingKey } from '../secrets/sealing-key.ts'
import { optionsFrom } from './environment.ts'
import { type DatabasePlace, openDatabase } from './open-database.ts'
import { keysMissing, type StartProblem } from './start-problem.ts'

type Place = DatabasePlace & { readonly dataFolder: string }

/** A key of the ring, or one that wraps something and is not in it, with how many keys of cases it wraps. */
export interface KeyInUse {
  readonly id: string
  readonly current: boolean
  readonly inRing: boolean
  readonly wraps: number
}

/** The keys of the ring and those in use, the current one first. */
export const listKeys = (place: Place): Promise<Result<readonly KeyInUse[], StartProblem>> =>
  withRing(place, async db => {
    const ring = await ringOf(place)
    const wraps = await countWrapped(db)
    const ids = [...new Set([...ring.keys.keys(), ...wraps.keys()])]
    return ok(
      ids.map(id => ({ id, current: id === ring.current, inRing: ring.keys.has(id), wraps: wraps.get(id) ?? 0 })),
    )
  })

/** Puts a new key in front of the ring in the data folder; undefined where the ring is set in the environment and not there. */
export async function addKey({ dataFolder }: Place, id: string): Promise<string | undefined> {
  const { REMIT_KEYS: keys, REMIT_KEY_FILE: file } = process.env
  if (keys) return undefined
  const path = file || ringFileIn(dataFolder)
  await addKeyToFile(path, id)
  return path
}

/** Wraps the key of every case under the ring's current one. Returns how many were under another. */
export const rotateRing = (place: Place): Promise<Result<number, StartProblem>> =>
  withRing(place, async db => {
    const keyed = withKeys(db, await ringOf(place))
    let count = 0
    try {
      for (const jurisdiction of await jurisdictionsOf(db)) count += await rotateKeys(keyed, jurisdiction)
    } catch (error) {
      if (error instanceof KeyMissing) return refuse(keysMissing([error.keyId]))
      throw error
    }
    return ok(count)
  })

async function withRing<T>(
  place: Place,
  run: (db: Db) => Promise<Result<T, StartProblem>>,
): Promise<Result<T, StartProblem>> {
  const { migrationUrl } = optionsFrom(process.env)
  const opened = await openDatabase({ ...(migrationUrl !== undefined && { migrationUrl }), ...place })
  if (!opened.ok) return opened
  try {
    return await run(opened.value.db)
  } finally {
    await opened.value.close()
  }
}

async function ringOf({ dataFolder }: Place) {
  const { sealingKey } = optionsFrom(process.env)
  return findKeyRing(process.env, dataFolder, await readSealingKey(sealingKey, dataFolder))
}

async function countWrapped(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select key_id as id, count(*)::int as count from case_key group by key_id
  `.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

async function jurisdictionsOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ jurisdiction: string }>`
    select jurisdiction from case_key union select jurisdiction from index_key
  `.execute(db)
  return rows.map(({ jurisdiction }) => jurisdiction)
}
