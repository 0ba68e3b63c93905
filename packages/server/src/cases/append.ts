// Opening cases and appending to them. They stand together because an act in one case can open another.
import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type CaseState,
  decideOpening,
  type EventBody,
  evolve,
  type FactValues,
  findMatter,
  getMatter,
  type OpenCase,
  ok,
  openedBy,
  type ResponsibilityList,
  type Result,
  readFacts,
} from '@remit/core'
import type { Tx } from '../db/tables.ts'
import { tellingOf } from '../notices/after-append.ts'
import type { Refusal } from '../refusal.ts'
import { projectText } from '../search/project-text.ts'
import { keysOf } from '../secrets/keys-of.ts'
import { keepIdentities } from './case-identities.ts'
import { nextCaseNumber } from './case-number.ts'
import { chainOf, noChain } from './event-chain.ts'
import { leadOf } from './lead-of.ts'
import { projectionOf } from './project-case.ts'
import { factsIn, hasKeptFacts, sealEvent } from './sealed-facts.ts'
import { inOrder, type ReadEvent } from './stored-events.ts'
import { takeSealing } from './take-sealing.ts'
import { type DoneUnder, writeCase } from './write-case.ts'

/** In what circumstances events come about. */
export interface Circumstances {
  readonly list: ResponsibilityList
  /** The county's wall clock. */
  readonly at: string
  readonly by: Actor
  /** The version of the list that the case is under after it, where that is another. */
  readonly after?: ResponsibilityList
  /** The key under which it is done, to be kept with it. */
  readonly done?: Pick<DoneUnder, 'key_hash' | 'request_hash'>
}

/** A case to which events are appended; without a state when it is being opened. */
export interface Appending {
  readonly caseId: string
  readonly state: CaseState | undefined
  /** The chain of its last event. */
  readonly chain: string
  /** The case's key, where it was read with the case. */
  readonly dataKey?: Uint8Array | undefined
}

/** Appends what was decided to a case, opens the cases that it links, and returns the state after it. */
export async function append(
  tx: Tx,
  into: Appending,
  decided: readonly EventBody[],
  circumstances: Circumstances,
): Promise<CaseState> {
  // The key stands for what is done in this case, not for another that it opens.
  const { done: _, ...others } = circumstances
  const { list, at, by } = others
  const { jurisdiction } = list
  const key = { jurisdiction, caseId: into.caseId }
  let { state, chain, dataKey } = into
  const stored: ReadEvent[] = []
  for (const body of decided) {
    const linked = state === undefined ? body : await withLinkedCase(tx, state, body, others)
    const version = (state?.version ?? 0) + 1
    const event = inOrder({ ...linked, caseId: into.caseId, version, at, by, list: list.hash })
    state = state === undefined ? openedBy(event) : evolve(state, event)
    // What a move derives, it derives under the version that the case goes over to.
    const matter = getMatter(event.type === 'case-moved' ? (circumstances.after ?? list) : list, state.matter)
    const sealing = await takeSealing(tx, key, dataKey, () => hasKeptFacts(matter, Object.keys(factsIn(event) ?? {})))
    dataKey = sealing?.dataKey ?? dataKey
    const written = sealing === undefined ? event : sealEvent(matter, event, sealing)
    chain = chainOf(chain, jurisdiction, written, keysOf(tx).hash)
    stored.push({ event, stored: written, chain })
  }
  if (state === undefined) throw new Error('Nothing was decided')
  await keep(tx, { ...into, dataKey }, { state, stored }, circumstances)
  return state
}

/** Writes what was appended, what is kept beside it, and what follows. */
async function keep(
  tx: Tx,
  { caseId, state: was, dataKey }: Omit<Appending, 'chain'>,
  { state, stored }: { readonly state: CaseState; readonly stored: readonly ReadEvent[] },
  { list, at, after = list, done }: Circumstances,
): Promise<void> {
  const key = { jurisdiction: list.jurisdiction, caseId }
  const seen = { list: after, state, now: at }
  const before = was?.list === list.hash ? { list, state: was, now: at } : undefined
  const events = stored.map(({ event }) => event)
  await writeCase(tx, key, {
    events: stored.map(({ stored: event, chain }) => ({ event, chain })),
    projection: await projectionOf(tx, key, seen, { dataKey, before }),
    telling: tellingOf({ ...seen, before: was, events }),
    done: done && { ...done, version: state.version, at },
  })
  await keepIdentities(tx, key, after, state)
  await projectText(tx, key, { list: after, state, news: events })
}

/** A link that was decided, with the case that it opened. Where the case cannot be opened yet, the link says so by having none. */
async function withLinkedCase(
  tx: Tx,
  state: CaseState,
  body: EventBody,
  circumstances: Circumstances,
): Promise<EventBody> {
  if (body.type !== 'case-linked' || body.data.caseId !== undefined) return body
  const caseId = randomUUID()
  const opened = await openLinkedCase(tx, { caseId, state, link: body.data }, circumstances)
  return opened ? { ...body, data: { ...body.data, caseId } } : body
}

/** A case that was opened. */
export interface Opened {
  readonly number: string
  readonly state: CaseState
}

/** Opens a case in a transaction. `trackingHash`: of the code that the reporter gets. */
export async function openCase(
  tx: Tx,
  {
    caseId = randomUUID(),
    trackingHash,
    ...command
  }: Omit<OpenCase, 'type'> & { caseId?: string; trackingHash?: string },
  circumstances: Circumstances,
): Promise<Result<Opened, Refusal>> {
  const { list, at, by } = circumstances
  const decided = decideOpening({ type: 'open-case', ...command }, { list, at, by })
  if (!decided.ok) return decided
  const [first] = decided.value
  if (first === undefined) throw new Error('Opening a case decided nothing')
  const begun = openedBy({ ...first, caseId, version: 1, at, by, list: list.hash })
  const number = await nextCaseNumber(tx, { list, matter: command.matter, lead: leadOf(list, begun), at })
  await tx
    .insertInto('case')
    .values({
      jurisdiction: list.jurisdiction,
      case_id: caseId,
      number,
      matter: command.matter,
      list: list.hash,
      period: command.period ?? null,
      tracking_hash: trackingHash ?? null,
      opened_at: at,
    })
    .execute()
  const state = await append(tx, { caseId, state: undefined, chain: noChain }, decided.value, circumstances)
  return ok({ number, state })
}

/** Opens the case that an act in another case links to, with the facts that both matters know. */
export async function openLinkedCase(
  tx: Tx,
  { caseId, state, link }: { caseId: string; state: CaseState; link: { matter: string; duty?: string } },
  circumstances: Circumstances,
): Promise<boolean> {
  const { matter, duty } = link
  const from = { caseId: state.caseId, ...(duty !== undefined && { duty }) }
  const facts = factsInCommon(circumstances, state, matter)
  const opened = await openCase(tx, { caseId, matter, channel: 'referral', facts, from }, circumstances)
  return opened.ok
}

/** The facts that the other matter declares as well, as far as they are what it would take: an answer of ours may be none of its. */
function factsInCommon({ list }: Circumstances, state: CaseState, matter: string): FactValues {
  const theirs = findMatter(list, matter)?.facts ?? {}
  const common = Object.entries(state.facts).filter(
    ([id, { value }]) => theirs[id]?.derived === undefined && readFacts(theirs, { [id]: value }).ok,
  )
  return Object.fromEntries(common.map(([id, { value }]) => [id, value]))
}
