// A case read for somebody to look at it, or for the answer to what they did.
import {
  type Actor,
  allowedActs,
  type CaseEvent,
  type CaseState,
  findMatter,
  getMatter,
  type ResponsibilityList,
  replay,
} from '@remit/core'
import { sql } from 'kysely'
import { mayAct } from '../auth/acts-by-role.ts'
import type { Role } from '../auth/roles.ts'
import type { Db, Tx } from '../db/tables.ts'
import { readNames } from '../people/people.ts'
import { presentCase } from '../presentation/case-view.ts'
import type { Onlooker } from '../presentation/obligation-view.ts'
import { isShownKept } from '../presentation/sight-of-facts.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { CaseView } from '../views.ts'
import { leadOf } from './lead-of.ts'
import { loadCase } from './load-case.ts'
import { findSight } from './part-in-case.ts'
import { recordRead } from './sensitive-read.ts'
import { readEvents } from './stored-events.ts'

/** What is to be read: a case, by whom, as it stood after a version (or stands), at an instant of the county's wall clock. */
export interface CaseReading {
  readonly caseId: string
  /** The roles of who reads: only what these may do is offered. */
  readonly roles?: readonly Role[]
  readonly by: Actor & { readonly department: string }
  readonly at: string
  readonly version?: number
}

/** A case as this person sees it; undefined where it is none of their department's business. Reading what is sensitive is recorded. */
export async function readCaseView(setting: Setting, reading: CaseReading): Promise<CaseView | undefined> {
  const { db, lists } = setting
  const { caseId, by, at, version } = reading
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  const sight = await findSight(db, lists.current, caseId, by.department)
  const loaded = sight === undefined ? undefined : await loadCase(db, key)
  if (sight === undefined || loaded === undefined) return undefined
  const stored = await readEvents(db, key)
  const events = stored.map(({ event }) => event).filter(event => version === undefined || event.version <= version)
  const state = version === undefined ? loaded.state : replay(events)
  const list = await lists.get(db, state.list)
  const nameOf = await readNames(db, key.jurisdiction, [...events.map(event => event.by.person), by.person])
  const leads = leadOf(list, state) === by.department
  const onlooker = { department: by.department, sight, leads, nameOf }
  await recordRead(db, { ...key, by, what: sensitiveIn(getMatter(list, state.matter).facts, state, onlooker) })
  return presentCase({
    seen: { list, state, now: at },
    number: loaded.number,
    subject: loaded.subject,
    events,
    onlooker,
    allowed: allowedActs(state, { list, at, by, inForce: lists.current }).filter(
      ({ act }) => reading.roles === undefined || mayAct(reading.roles, act),
    ),
    inForce: lists.current,
    listOf: await versionsOf(setting, events, list),
    links: await readLinks(setting, state, by.department),
    contact: leads && (await hasContact(db, key)),
  })
}

/** The versions of the list under which the events came about. */
async function versionsOf(
  { db, lists }: Setting,
  events: readonly CaseEvent[],
  own: ResponsibilityList,
): Promise<(hash: string) => ResponsibilityList> {
  const known = new Map([[own.hash, own]])
  for (const hash of new Set(events.map(({ list }) => list)))
    if (!known.has(hash)) known.set(hash, await lists.get(db, hash))
  return hash => known.get(hash) ?? own
}

type Facts = ReturnType<typeof getMatter>['facts']

/** What is shown to somebody and kept from others. */
const sensitiveIn = (facts: Facts, { facts: recorded, opened }: CaseState, onlooker: Onlooker): string[] => [
  ...Object.keys(recorded).filter(id => isShownKept(facts[id], onlooker)),
  ...(opened.text === undefined || onlooker.sight !== 'all' ? [] : ['report']),
]

async function hasContact(
  db: Db | Tx,
  { jurisdiction, caseId }: { jurisdiction: string; caseId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('reporter')
    .select('case_id')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

async function readLinks(setting: Setting, state: CaseState, department: string): Promise<CaseView['links']> {
  const { from } = state.opened
  const links: LinkTo[] = state.links.map(({ matter, caseId, relation }): LinkTo => {
    return { matter, caseId, relation: relation ?? 'opened' }
  })
  if (from !== undefined) links.push({ caseId: from.caseId, relation: 'opened-by' })
  const read: CaseView['links'] = []
  for (const link of links) read.push(await readLink(setting, state.caseId, link, department))
  return read
}

interface LinkTo {
  readonly matter?: string
  readonly caseId: string | undefined
  readonly relation: NonNullable<CaseView['links'][number]['relation']>
}

async function readLink(
  { db, lists }: Setting,
  via: string,
  { matter, caseId, relation }: LinkTo,
  department: string,
): Promise<CaseView['links'][number]> {
  const { current } = lists
  const found = caseId === undefined ? undefined : await findLinked(db, current.jurisdiction, via, caseId)
  const id = matter ?? found?.matter ?? ''
  const sight = caseId === undefined ? undefined : await findSight(db, current, caseId, department)
  return {
    matter: id,
    title: findMatter(current, id)?.title ?? { zh: id, en: id },
    ...(caseId !== undefined && sight !== undefined && { caseId }),
    ...(found !== undefined && { number: found.number }),
    relation,
  }
}

/** Number and matter of a linked case, which may be none of this department's business. */
async function findLinked(
  db: Db | Tx,
  jurisdiction: string,
  via: string,
  linked: string,
): Promise<{ readonly number: string; readonly matter: string } | undefined> {
  const { rows } = await sql<{ number: string; matter: string }>`
    select number, matter from linked_case(${jurisdiction}, ${via}::uuid, ${linked}::uuid)
  `.execute(db)
  return rows[0]
}
