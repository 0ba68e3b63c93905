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
import { sql } from 'kysely'
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

/**
 * Writes what is kept beside a case's events anew, in the transaction that appended them. `dataKey`: the case's, where it was
 * read before. `before`: the case at the same instant without what was appended; whoever came to have a part in it by then keeps it.
 */
export async function projectCase(
  tx: Tx,
  key: CaseKey,
  seen: Seen,
  { dataKey, before }: { readonly dataKey?: Uint8Array | undefined; readonly before?: Seen | undefined } = {},
): Promise<void> {
  const obligations = deriveObligations(seen)
  const stored = await storedState(tx, key, seen, dataKey)
  await writeState(tx, key, seen, { stored, lapses: lapsesAt(seen, obligations) })
  await writeObligations(tx, key, seen, obligations)
  await writeParts(tx, key, [...(before === undefined ? [] : [partsAt(before)]), { seen, obligations }])
  await keepIdentities(tx, key, seen.list, seen.state)
}

async function writeState(
  tx: Tx,
  { jurisdiction, caseId }: CaseKey,
  { list, state, now }: Seen,
  { stored, lapses }: { readonly stored: CaseState; readonly lapses: string | null },
): Promise<void> {
  const row = {
    version: state.version,
    state: JSON.stringify(stored),
    lead: leadOf(list, state),
    subject: subjectOf(state),
    closed_at: state.closed?.at ?? null,
    derived_at: now,
    lapses_at: lapses,
  }
  await tx
    .insertInto('case_state')
    .values({ jurisdiction, case_id: caseId, ...row })
    .onConflict(conflict => conflict.columns(['jurisdiction', 'case_id']).doUpdateSet(row))
    .execute()
}

/** The state with what not everybody may see sealed. */
async function storedState(tx: Tx, key: CaseKey, { list, state }: Seen, dataKey?: Uint8Array): Promise<CaseState> {
  const matter = getMatter(list, state.matter)
  const sealing = await takeSealing(tx, key, dataKey, () => hasKeptFacts(matter, factsOf(state)))
  return sealing === undefined ? state : sealState(matter, state, sealing)
}

async function writeObligations(
  tx: Tx,
  { jurisdiction, caseId }: CaseKey,
  { list, state }: Seen,
  obligations: readonly Obligation[],
): Promise<void> {
  await tx.deleteFrom('obligation').where('jurisdiction', '=', jurisdiction).where('case_id', '=', caseId).execute()
  if (obligations.length === 0) return
  const nameOf = await readNames(tx, jurisdiction, approvedOf(obligations))
  const rows = obligations.map((obligation, ordinal) => ({
    jurisdiction,
    case_id: caseId,
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
    title: JSON.stringify(titleOf(getMatter(list, state.matter), obligation, state)),
    because: JSON.stringify(sayBecause(list, state, obligation, nameOf)),
  }))
  await tx.insertInto('obligation').values(rows).execute()
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

async function writeParts(tx: Tx, { jurisdiction, caseId }: CaseKey, instants: readonly PartsAt[]): Promise<void> {
  const parts = new Map<string, { bears: boolean; since: string }>()
  for (const { seen, obligations } of instants) {
    for (const [department, { bears, since = seen.now }] of partsOf(seen, obligations)) {
      const known = parts.get(department)
      parts.set(department, { bears: bears || known?.bears === true, since: known?.since ?? since })
    }
  }
  const rows = [...parts].map(([department, part]) => ({ jurisdiction, case_id: caseId, department, ...part }))
  await tx
    .insertInto('part')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['jurisdiction', 'department', 'case_id'])
        .doUpdateSet({ bears: true })
        // Whoever bore a duty once may go on seeing what it was about.
        .where(sql<boolean>`excluded.bears and not part.bears`),
    )
    .execute()
}

const subjectLength = 40

/** What a row in a list of cases says of the case: how its report begins, or its period. */
function subjectOf({ opened }: CaseState): string {
  const words = [...(opened.text ?? opened.period ?? '').replace(/\s+/g, ' ').trim()]
  return words.length <= subjectLength ? words.join('') : `${words.slice(0, subjectLength).join('')}…`
}
