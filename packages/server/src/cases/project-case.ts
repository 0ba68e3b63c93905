// What is kept beside a case's events, so that worklists need not read them: all of it follows from the events.
import {
  becauseOf,
  type CaseState,
  deriveObligations,
  dueOf,
  getMatter,
  type Obligation,
  type ResponsibilityList,
  type Text,
  titleOf,
} from '@remit/core'
import type { Tx } from '../db/tables.ts'
import { nameInText } from '../language/name-in-text.ts'
import { readNames } from '../people/people.ts'
import { sayGrounds } from '../presentation/sight-of-facts.ts'
import { keepIdentities } from './case-identities.ts'
import { leadOf } from './lead-of.ts'
import { partsOf } from './parts-of.ts'
import { factsOf, hasKeptFacts, sealState } from './sealed-facts.ts'
import type { Seen } from './seen.ts'
import type { CaseKey } from './stored-events.ts'
import { takeSealing } from './take-sealing.ts'
import { type Projection, writeCase } from './write-case.ts'

/** What is kept of a case beside its events, and what it rests on. */
export interface Projecting {
  /** The case's key, where it was read before. */
  readonly dataKey?: Uint8Array | undefined
  /** The case at the same instant without what was appended: whoever came to have a part in it by then keeps it. */
  readonly before?: Seen | undefined
}

/** Writes what is kept beside a case's events anew, in the transaction in which they were read. */
export async function projectCase(tx: Tx, key: CaseKey, seen: Seen, given: Projecting = {}): Promise<void> {
  await writeCase(tx, key, { projection: await projectionOf(tx, key, seen, given) })
  await keepIdentities(tx, key, seen.list, seen.state)
}

/** What is to be kept beside a case's events. */
export async function projectionOf(
  tx: Tx,
  key: CaseKey,
  seen: Seen,
  { dataKey, before }: Projecting,
): Promise<Projection> {
  const { list, state, now } = seen
  const obligations = deriveObligations(seen)
  return {
    stored: await storedState(tx, key, seen, dataKey),
    state: {
      version: state.version,
      lead: leadOf(list, state),
      subject: subjectOf(state),
      closed_at: state.closed?.at ?? null,
      derived_at: now,
      lapses_at: lapsesAt(seen, obligations),
    },
    obligations: await obligationRows(tx, key, seen, obligations),
    parts: partRows([...(before === undefined ? [] : [partsAt(before)]), { seen, obligations }]),
  }
}

/** The state with what not everybody may see sealed. */
async function storedState(tx: Tx, key: CaseKey, { list, state }: Seen, dataKey?: Uint8Array): Promise<CaseState> {
  const matter = getMatter(list, state.matter)
  const sealing = await takeSealing(tx, key, dataKey, () => hasKeptFacts(matter, factsOf(state)))
  return sealing === undefined ? state : sealState(matter, state, sealing)
}

async function obligationRows(
  tx: Tx,
  { jurisdiction }: CaseKey,
  { list, state }: Seen,
  obligations: readonly Obligation[],
): Promise<Projection['obligations']> {
  const nameOf = await readNames(tx, jurisdiction, approvedOf(obligations))
  return obligations.map((obligation, ordinal) => ({
    ordinal,
    kind: obligation.kind,
    matter: state.matter,
    duty: obligation.duty ?? null,
    bearer: obligation.bearer,
    recorder: obligation.recorder ?? null,
    modality: obligation.modality,
    since: obligation.since,
    due: dueAt(list, state, obligation),
    from_department: obligation.from ?? null,
    question: obligation.question ?? null,
    designation: obligation.designation ?? null,
    proposed: obligation.proposed ?? false,
    title: titleOf(getMatter(list, state.matter), obligation, state),
    because: sayBecause(list, state, obligation, nameOf),
  }))
}

/** The people who proposed what is to be approved: the reason names them. */
const approvedOf = (obligations: readonly Obligation[]): string[] =>
  obligations.flatMap(({ kind, cause }) => (approvals.has(kind) && cause !== undefined ? [cause.by.person] : []))

const approvals = new Set<Obligation['kind']>(['approve', 'approve-extension'])

function sayBecause(
  list: ResponsibilityList,
  state: CaseState,
  obligation: Obligation,
  nameOf: (person: string) => string,
): Text {
  const { text, grounds } = becauseOf({ list, state, obligation })
  // What is kept beside the events names what a duty rests on, and never the value of what not everybody may see.
  if (obligation.kind === 'discharge' && grounds.length > 0) return sayGrounds(getMatter(list, state.matter), grounds)
  const person = approvals.has(obligation.kind) ? obligation.cause?.by.person : undefined
  return person === undefined ? text : nameInText(text, person, nameOf(person))
}

/** When it is due; null for what has no limit, and while its clock stands still. */
function dueAt(list: ResponsibilityList, state: CaseState, obligation: Obligation): string | null {
  const due = dueOf({ list, state, obligation })
  return due === undefined || due.suspendedSince !== undefined ? null : due.at
}

/** The first limit that has not passed yet: with it, what is owed may change. */
function lapsesAt({ list, state, now }: Seen, obligations: readonly Obligation[]): string | null {
  const ahead = obligations.map(obligation => dueAt(list, state, obligation)).filter(due => due !== null && due >= now)
  return ahead.sort()[0] ?? null
}

interface PartsAt {
  readonly seen: Seen
  readonly obligations: readonly Obligation[]
}

const partsAt = (seen: Seen): PartsAt => ({ seen, obligations: deriveObligations(seen) })

function partRows(instants: readonly PartsAt[]): Projection['parts'] {
  const parts = new Map<string, { bears: boolean; since: string }>()
  for (const { seen, obligations } of instants) {
    for (const [department, { bears, since = seen.now }] of partsOf(seen, obligations)) {
      const known = parts.get(department)
      parts.set(department, { bears: bears || known?.bears === true, since: known?.since ?? since })
    }
  }
  return [...parts].map(([department, part]) => ({ department, ...part }))
}

const subjectLength = 40

/** What a row in a list of cases says of the case: how its report begins, or its period. */
function subjectOf({ opened }: CaseState): string {
  const words = [...(opened.text ?? opened.period ?? '').replace(/\s+/g, ' ').trim()]
  return words.length <= subjectLength ? words.join('') : `${words.slice(0, subjectLength).join('')}…`
}
