// Facts that not everybody may see are sealed wherever they are stored, each on its own, under the key of their case.
import type { CaseEvent, CaseState, FactValues, Matter } from '@remit/core'
import { isKept, isSensitive, keptColumns } from '../presentation/sight-of-facts.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { type FieldCipher, openField, sealField } from '../secrets/sealed-field.ts'
import type { CaseKey } from './case-key.ts'

/** What stands in a store in the place of a value. No fact, and no cell of a table, is an object with this one member. */
interface Sealed {
  readonly sealed: string
}

/** How values are written: under which key, with which cipher, in which case. */
export interface Sealing {
  readonly key: CaseKey
  readonly dataKey: Uint8Array
  readonly cipher: FieldCipher
}

type Change = (value: unknown, fact: string, column?: string) => unknown

/** Whether any of some facts is sealed: what is kept from some, and what the matter does not know any more. */
export const hasKeptFacts = ({ facts }: Matter, ids: Iterable<string>): boolean => {
  for (const id of ids) {
    const fact = facts[id]
    if (fact === undefined || isSensitive(fact)) return true
  }
  return false
}

/** The facts that an event carries; undefined where its kind carries none. */
export const factsIn = ({ data }: CaseEvent): FactValues | undefined => ('facts' in data ? data.facts : undefined)

/** The event as it is stored. */
export function sealEvent(matter: Matter, event: CaseEvent, sealing: Sealing): CaseEvent {
  return withFacts(event, facts => sealFacts(matter, facts, sealing))
}

/** The event as it was, and whether anything of it was sealed. Older ones are not. */
export function openEvent(event: CaseEvent, key: CaseKey, dataKey: () => Uint8Array): CaseEvent {
  return withFacts(event, facts => openFacts(facts, key, dataKey))
}

function withFacts(event: CaseEvent, change: (facts: FactValues) => FactValues): CaseEvent {
  const facts = factsIn(event)
  return facts === undefined ? event : ({ ...event, data: { ...event.data, facts: change(facts) } } as CaseEvent)
}

/** The state as it is stored. */
export const sealState = (matter: Matter, state: CaseState, sealing: Sealing): CaseState =>
  changeState(state, sealed(matter, sealing))

/** The state as it was. */
export const openState = (state: CaseState, key: CaseKey, dataKey: () => Uint8Array): CaseState =>
  changeState(state, opened(key, dataKey))

const sealFacts = (matter: Matter, facts: FactValues, sealing: Sealing): FactValues =>
  changeFacts(facts, sealed(matter, sealing))

const openFacts = (facts: FactValues, key: CaseKey, dataKey: () => Uint8Array): FactValues =>
  changeFacts(facts, opened(key, dataKey))

function sealed({ facts }: Matter, { key, dataKey, cipher }: Sealing): Change {
  const seal = (value: unknown, fact: string, column?: string): Sealed => ({
    sealed: sealField(cipher, dataKey, aboutField(key, fact, column), JSON.stringify(value)),
  })
  return (value, id) => {
    const fact = facts[id]
    if (fact === undefined || isKept(fact)) return seal(value, id)
    const kept = new Set(keptColumns(fact))
    if (kept.size === 0 || !Array.isArray(value)) return value
    return value.map((row: Record<string, unknown>) =>
      mapValues(row, (cell, column) => (kept.has(column) ? seal(cell, id, column) : cell)),
    )
  }
}

function opened(key: CaseKey, dataKey: () => Uint8Array): Change {
  const open = (value: Sealed, fact: string, column?: string): unknown =>
    JSON.parse(openField(dataKey(), aboutField(key, fact, column), value.sealed))
  return (value, id) => {
    if (isSealed(value)) return open(value, id)
    if (!Array.isArray(value)) return value
    return value.map((row: unknown) =>
      typeof row === 'object' && row !== null
        ? mapValues(row as Record<string, unknown>, (cell, column) => (isSealed(cell) ? open(cell, id, column) : cell))
        : row,
    )
  }
}

const aboutField = ({ jurisdiction, caseId }: CaseKey, fact: string, column?: string): string =>
  canonicalJson(['fact', jurisdiction, caseId, fact, ...(column === undefined ? [] : [column])])

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'sealed' in value

const changeFacts = (facts: FactValues, change: Change): FactValues => mapValues(facts, change)

/** Every place of a state in which facts stand: as they are and were, with each act, and with each that did not count. */
function changeState(state: CaseState, change: Change): CaseState {
  const inAct = <T extends { readonly facts: FactValues }>(act: T): T => ({
    ...act,
    facts: changeFacts(act.facts, change),
  })
  return {
    ...state,
    facts: mapValues(state.facts, (entry, id) => ({
      ...entry,
      value: change(entry.value, id),
      earlier: entry.earlier.map(before => ({ ...before, value: change(before.value, id) })),
    })),
    acts: mapValues(state.acts, inAct),
    periods: mapValues(state.periods, acts => acts.map(inAct)),
    proposals: mapValues(state.proposals, inAct),
    ...(state.voided !== undefined && {
      voided: state.voided.map(voided => ({ ...voided, act: inAct(voided.act) })),
    }),
  }
}

const mapValues = <V, W>(
  members: Readonly<Record<string, V>>,
  change: (value: V, key: string) => W,
): Record<string, W> => Object.fromEntries(Object.entries(members).map(([key, value]) => [key, change(value, key)]))

/** The ids of all facts that stand anywhere in a state. */
export function* factsOf(state: CaseState): Generator<string> {
  yield* Object.keys(state.facts)
  const acts = [
    ...Object.values(state.acts),
    ...Object.values(state.periods).flat(),
    ...Object.values(state.proposals),
    ...(state.voided ?? []).map(({ act }) => act),
  ]
  for (const { facts } of acts) yield* Object.keys(facts)
}
