// Facts that a command brings: read by the matter's declarations, complete for what they are to establish.

import { deriveFacts } from '../calculation/derive-facts.ts'
import { readFacts } from '../calculation/read-facts.ts'
import type { Duty, Matter } from '../catalogue/list.ts'
import { evaluate, UNKNOWN } from '../condition/evaluate.ts'
import { factReader } from '../condition/fact-reader.ts'
import type { CaseInView } from '../obligations/case-in-view.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Channel } from './events.ts'

type Values = Readonly<Record<string, unknown>>

/** The facts as they are stored, with those derived from them and from what is recorded already. */
export function checkFacts(matter: Matter, written: Values, recorded: Values): Result<Values, Refusal> {
  const given = Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
  const derived = Object.keys(given).filter(id => matter.facts[id]?.derived !== undefined)
  const read = readFacts(
    matter.facts,
    Object.fromEntries(Object.entries(given).filter(([id]) => !derived.includes(id))),
  )
  if (!read.ok) return refuse(refusal('facts-wrong', { problems: read.error }))
  // A derived fact that somebody states outright stands until its inputs are known: a caller may know the count and not the children.
  const stated = readFacts(
    matter.facts,
    Object.fromEntries(Object.entries(given).filter(([id]) => derived.includes(id))),
  )
  if (!stated.ok) return refuse(refusal('facts-wrong', { problems: stated.error }))
  const brought = { ...stated.value, ...read.value }
  return ok({ ...brought, ...newlyDerived(matter, brought, recorded) })
}

/** The derived facts that new facts make known, or change. */
export function newlyDerived(matter: Matter, brought: Values, recorded: Values): Values {
  const before: Values = { ...recorded, ...brought }
  const all = deriveFacts(matter.facts, before)
  return Object.fromEntries(
    Object.entries(all).filter(
      ([id, value]) => matter.facts[id]?.derived !== undefined && JSON.stringify(value) !== JSON.stringify(before[id]),
    ),
  )
}

/** Facts without which no case opens, among those that exist with what is stated. */
export function requiredAtOpening(matter: Matter, facts: Values, channel: Channel): readonly string[] {
  const stated = factReader(matter.facts, facts)
  const read = (key: string): unknown => (key === 'channel' ? channel : stated(key))
  return Object.entries(matter.facts)
    .filter(
      ([id, fact]) =>
        fact.atOpening === 'require' &&
        facts[id] === undefined &&
        (fact.onlyWhen === undefined || evaluate(fact.onlyWhen, read) === 'met'),
    )
    .map(([id]) => id)
}

/** The facts that discharging a duty with an outcome must bring. */
export const establishedBy = (duty: Duty, outcome: string): readonly string[] => [
  ...(duty.establishes?.all ?? []),
  ...(duty.establishes?.[outcome] ?? []),
]

/** The facts of a discharge; refused while one that it must establish is neither brought nor recorded. */
export function dischargeFacts(
  view: CaseInView,
  duty: Duty,
  outcome: string,
  written: Values,
): Result<Values, Refusal> {
  const recorded = Object.fromEntries(Object.entries(view.state.facts).map(([id, { value }]) => [id, value]))
  const facts = checkFacts(view.matter, written, recorded)
  if (!facts.ok) return facts
  const known = factReader(view.matter.facts, { ...recorded, ...facts.value })
  // A fact may exist only with this very outcome.
  const read = (key: string): unknown =>
    key === duty.id ? outcome : key in view.matter.facts ? known(key) : view.standings.read(key)
  const missing = establishedBy(duty, outcome).filter(id => {
    const fact = view.matter.facts[id]
    if (known(id) !== UNKNOWN || fact?.derived !== undefined) return false
    return fact?.onlyWhen === undefined || evaluate(fact.onlyWhen, read) !== 'not-met'
  })
  return missing.length > 0 ? refuse(refusal('facts-missing', { duty: duty.id, facts: missing })) : facts
}
