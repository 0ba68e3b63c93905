// Whether a slip changes who owes what, by acting out cases at random and reading them with the engine itself.

import { formulaReads, namesOf } from '../../calculation/check-formula.ts'
import type { Channel } from '../../case/events.ts'
import type { CaseState } from '../../case/state.ts'
import type { Duty, Fact, Matter, ResponsibilityList } from '../../catalogue/list.ts'
import { evaluate, NONE, UNKNOWN } from '../../condition/evaluate.ts'
import { closingTruth, deriveStandings, type Standings } from '../../obligations/standing.ts'
import { leadBy } from '../../responsibility/lead.ts'
import { compileMatter } from '../compile.ts'
import type { Mutant } from './mutants.ts'

/** Numbers from 0 to below a bound, always the same ones for a seed. */
type Dice = (bound: number) => number

// The generator of Numerical Recipes: what is asked of it is only to be even and repeatable.
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

interface World {
  readonly channel: Channel
  readonly values: Readonly<Record<string, unknown>>
  readonly stated: readonly string[]
}

/** Whether, in one of some random cases, the original and the mutant disagree about who owes what. */
export function walkedApart(
  list: ResponsibilityList,
  original: Matter,
  mutant: Mutant,
  { walks, seed }: { readonly walks: number; readonly seed: number },
): boolean {
  const compiled = compileMatter(original, [mutant.condition])
  if (compiled === undefined) return false
  const [one, other] = [withoutRepeats(original), withoutRepeats(mutant.matter)]
  const values = new Map(compiled.keys.map((key, variable) => [key, compiled.values[variable] ?? []]))
  const dice = diceOf(seed)
  for (let walk = 0; walk < walks; walk += 1) {
    // Half of the cases are those of the original, half those of the mutant.
    const led = walk % 2 === 0 ? one : other
    if (partsInWorld(list, [one, other], led, randomWorld(one, values, dice), dice)) return true
  }
  return false
}

// A repeated duty counts as done once: what follows from it does not depend on how many periods there were.
const withoutRepeats = (matter: Matter): Matter => ({
  ...matter,
  duties: Object.fromEntries(Object.entries(matter.duties).map(([id, { repeats: _, ...duty }]) => [id, duty])),
})

function randomWorld(matter: Matter, values: ReadonlyMap<string, readonly unknown[]>, dice: Dice): World {
  const pick = (from: readonly unknown[]): unknown => from[dice(from.length)]
  const asked = Object.entries(matter.facts).filter(([, fact]) => isAsked(fact))
  return {
    channel: pick(matter.openedBy) as Channel,
    values: Object.fromEntries(Object.keys(matter.facts).map(id => [id, pick(values.get(id) ?? [1])])),
    stated: asked.filter(([, fact]) => fact.atOpening === 'require' || dice(4) === 0).map(([id]) => id),
  }
}

const isAsked = ({ question, atOpening, derived }: Fact): boolean =>
  derived === undefined && atOpening !== 'never' && (question !== undefined || atOpening !== undefined)

function partsInWorld(
  list: ResponsibilityList,
  [original, slipped]: readonly [Matter, Matter],
  led: Matter,
  world: World,
  dice: Dice,
): boolean {
  let acts: Readonly<Record<string, string>> = {}
  let facts = world.stated
  for (;;) {
    const standings = read(led, world, acts, facts)
    const other = led === original ? slipped : original
    const seen = read(other, world, acts, facts)
    if (whoOwes(list, led, standings) !== whoOwes(list, other, seen)) return true
    const owed = led.order.filter(id => standings.of()[id] === 'owed')
    // A power is used now and then, so that cases also end without it.
    const open = owed.filter(id => led.duties[id]?.modality === 'must' || dice(2) === 0)
    if (open.length === 0) return false
    const duty = led.duties[open[dice(open.length)] as string] as Duty
    const outcomes = Object.keys(duty.outcomes ?? { done: true })
    const outcome = outcomes[dice(outcomes.length)] as string
    acts = { ...acts, [duty.id]: outcome }
    facts = [...new Set([...facts, ...broughtBy(led, duty, outcome)])]
  }
}

const broughtBy = ({ calculations }: Matter, duty: Duty, outcome: string): readonly string[] => [
  ...(duty.establishes?.all ?? []),
  ...(duty.establishes?.[outcome] ?? []),
  ...(duty.computes === undefined ? [] : (calculations[duty.computes]?.results ?? [])),
]

/** Who owes which `must` duty; where none is owed, who closes the case or settles it. */
function whoOwes(list: ResponsibilityList, matter: Matter, { of, read: reader }: Standings): string {
  const lead = leadBy(list, matter, reader)
  const owed = matter.order.flatMap(id => {
    const duty = matter.duties[id]
    return of()[id] === 'owed' && duty?.modality === 'must' ? [`${id} ${duty.by === 'lead' ? lead : duty.by}`] : []
  })
  if (owed.length > 0) return owed.sort().join()
  if (closingTruth(matter, reader) === 'met') return `close ${lead}`
  const question = matter.openQuestions.find(({ when }) => when !== undefined && evaluate(when, reader) === 'met')
  return `settle ${question?.settledBy ?? list.settledBy}`
}

/** Reads a case. A derived fact has the value that the world gives it, once all that its formula reads is there. */
function read(
  matter: Matter,
  world: World,
  acts: Readonly<Record<string, string>>,
  facts: readonly string[],
): Standings {
  let known = facts
  for (;;) {
    const standings = deriveStandings(matter, stateOf(matter, world, acts, known))
    const more = Object.entries(matter.facts).filter(([id, { derived }]) => {
      if (derived === undefined || known.includes(id)) return false
      return formulaReads(derived, namesOf(matter.facts)).every(input => isThere(standings.read(input)))
    })
    if (more.length === 0) return standings
    known = [...known, ...more.map(([id]) => id)]
  }
}

const isThere = (reading: unknown): boolean => reading !== UNKNOWN && reading !== NONE

function stateOf(
  { id }: Matter,
  { channel, values }: World,
  acts: Readonly<Record<string, string>>,
  facts: readonly string[],
): CaseState {
  const by = { person: 'walker', role: 'officer' as const }
  const at = '2000-01-01T00:00:00'
  const recorded = { since: at, by, earlier: [] }
  const done = Object.entries(acts).map(([duty, outcome]) => [duty, { duty, outcome, facts: {}, at, by }] as const)
  return {
    caseId: 'walk',
    matter: id,
    list: '',
    channel,
    opened: { at, by },
    version: 1,
    facts: Object.fromEntries(facts.map(id => [id, { value: values[id] ?? null, ...recorded }])),
    acts: Object.fromEntries(done),
    periods: {},
    proposals: {},
    returns: {},
    joined: {},
    receipts: {},
    bearers: {},
    objections: [],
    extensions: {},
    suspensions: {},
    urges: [],
    links: [],
    designations: [],
  }
}
