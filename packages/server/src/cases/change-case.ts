// One command, one transaction: load, decide, append, refresh what is kept beside, commit.
import { type Actor, type CaseCommand, decide, ok, type Result, refuse } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import { append } from './append.ts'
import { type LoadedCase, loadToChange } from './load-case.ts'
import { type Done, doneUnder, type Hashes, hashesOf } from './once.ts'
import { sightOf } from './part-in-case.ts'
import { readEvents } from './stored-events.ts'

/** A command of a signed-in person on a case. */
export interface Change {
  readonly caseId: string
  /** The version of the case that the person saw. */
  readonly seen: number
  /** Made by the client; the same key twice is done once. */
  readonly key: string
  readonly by: Actor & { readonly department: string }
  readonly command: CaseCommand
}

/** Carries out a command on a case. When it returns, what was done is on disk. */
export async function changeCase(setting: Setting, change: Change): Promise<Result<Done, Refusal>> {
  const { caseId, seen, key, by, command } = change
  const jurisdiction = jurisdictionOf(setting)
  const keyed = { jurisdiction, by: by.person, key, request: { caseId, seen, command } }
  const hashes = hashesOf(keyed)
  return inTransaction(setting.db, async tx => {
    const asked = { department: by.department, keyHash: hashes.key_hash }
    // The lock on the case keeps the same key waiting here, as it keeps every other act.
    const loaded = await loadToChange(tx, { jurisdiction, caseId }, asked)
    const sight = loaded && sightOf(setting.lists.current, by.department, loaded.part)
    if (loaded === undefined || sight === undefined) return refuse(refusal('unknown-case', { caseId }))
    if (loaded.done !== null) return doneUnder(keyed, hashes, loaded.done)
    return carryOut(tx, setting, change, { loaded, hashes })
  })
}

async function carryOut(
  tx: Tx,
  setting: Setting,
  { caseId, seen, by, command }: Change,
  { loaded, hashes }: { readonly loaded: LoadedCase; readonly hashes: Hashes },
): Promise<Result<Done, Refusal>> {
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  if (loaded.state.version !== seen) return refuse(await movedOn(tx, key, loaded, seen))
  const list = await setting.lists.get(tx, loaded.state.list)
  const at = notBefore(loaded.lastAt, nowOf(setting))
  const inForce = setting.lists.current
  const decided = decide(loaded.state, command, { list, at, by, inForce })
  if (!decided.ok) return decided
  const into = { caseId, state: loaded.state, chain: loaded.chain, dataKey: loaded.dataKey }
  // A move is decided under the version that the case leaves; what is owed after it, is owed under the other.
  const after = command.type === 'move' ? inForce : list
  const state = await append(tx, into, decided.value, { list, at, by, after, done: hashes })
  return ok({ caseId, version: state.version, at })
}

/** The present; but never before the case's last event, though another server's clock be ahead of this one's. */
export const notBefore = (last: string, now: string): string => (now < last ? last : now)

/** The case has moved on since the person saw it: what has happened, without what was said. */
export async function movedOn(
  tx: Tx,
  key: { jurisdiction: string; caseId: string },
  { state }: LoadedCase,
  seen: number,
): Promise<Refusal> {
  const events = await readEvents(tx, key, seen + 1)
  const since = events.map(({ event }) => ({
    version: event.version,
    type: event.type,
    at: event.at,
    ...(event.by.department !== undefined && { department: event.by.department }),
    ...('duty' in event.data && event.data.duty !== undefined && { duty: event.data.duty }),
  }))
  return refusal('case-moved-on', { version: state.version, seen, since })
}
