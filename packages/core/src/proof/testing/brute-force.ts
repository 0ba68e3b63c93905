// The oracle: every value of every fact, stated or not, every order of acts, each situation read by the engine itself.

import type { Channel } from '../../case/events.ts'
import type { CaseState } from '../../case/state.ts'
import { conditionsOf } from '../../catalogue/check-conditions.ts'
import type { Duty, Fact, Matter } from '../../catalogue/list.ts'
import { evaluate, evaluateRow, NONE, UNKNOWN } from '../../condition/evaluate.ts'
import { closingTruth, deriveStandings, type Standings } from '../../obligations/standing.ts'
import { leadRows } from '../../responsibility/lead.ts'
import { integerValues } from './random-matter.ts'

/** What is wrong with a matter, as far as the proof is to find it. */
export interface Verdict {
  /** Open questions that some situation falls under in which nobody owes anything; `''` stands for none. */
  nobody: Set<string>
  noLead: Set<string>
  twoLeads: boolean
  overOwed: Set<string>
  /** Duties without which the case could close although they are owed; those of `overOwed` among them. */
  notNeeded: Set<string>
  deadEnd: boolean
  /** Open questions in whose situations the case may close. */
  notOpen: Set<string>
  /** Rows that are never met, `path.row`. */
  idle: Set<string>
}

interface World {
  readonly matter: Matter
  readonly channel: Channel
  readonly values: Readonly<Record<string, unknown>>
  readonly stated: readonly string[]
}

interface Known {
  readonly acts: Readonly<Record<string, string>>
  readonly facts: readonly string[]
}

/** Explores a matter in full. */
export function bruteForce(matter: Matter): Verdict {
  const rows = conditionsOf(matter).flatMap(({ path, condition }) =>
    condition.map((row, at) => ({ name: `${path}.${at}`, row })),
  )
  const idle = new Set(rows.map(({ name }) => name))
  const verdict: Verdict = {
    nobody: new Set(),
    noLead: new Set(),
    twoLeads: false,
    overOwed: new Set(),
    notNeeded: new Set(),
    deadEnd: false,
    notOpen: new Set(),
    idle,
  }
  for (const world of worlds(matter)) exploreWorld(world, verdict, rows)
  for (const duty of Object.values(matter.duties)) if (isNotNeeded(matter, duty)) verdict.notNeeded.add(duty.id)
  for (const id of verdict.overOwed) verdict.notNeeded.add(id)
  return verdict
}

/** Whether the case could close while a duty is owed, were it void from the start. */
function isNotNeeded(matter: Matter, duty: Duty): boolean {
  if (duty.modality !== 'must') return false
  const without: Matter = { ...matter, duties: { ...matter.duties, [duty.id]: { ...duty, until: [[]] } } }
  for (const world of worlds(without)) {
    const seen = new Set<string>()
    const waiting = [opened(world)]
    for (let known = waiting.pop(); known !== undefined; known = waiting.pop()) {
      const name = nameOf(known)
      if (seen.has(name)) continue
      seen.add(name)
      const standings = read(world, known)
      const owed =
        standings.of()[duty.id] === 'void' &&
        (duty.until === undefined || evaluate(duty.until, standings.read) !== 'met')
      if (owed && closingTruth(without, standings.read) === 'met') return true
      waiting.push(...following(world, known, standings))
    }
  }
  return false
}

const nameOf = ({ acts, facts }: Known): string => JSON.stringify([Object.entries(acts).sort(), facts])

type Rows = readonly { readonly name: string; readonly row: Parameters<typeof evaluateRow>[0] }[]

function exploreWorld(world: World, verdict: Verdict, rows: Rows): void {
  const ends = new Map<string, boolean>()
  const visit = (known: Known): boolean => {
    const name = nameOf(known)
    const before = ends.get(name)
    if (before !== undefined) return before
    const standings = read(world, known)
    const good = note(world.matter, standings, verdict, rows)
    const next = following(world, known, standings).map(visit)
    const ended = good || next.includes(true)
    ends.set(name, ended)
    return ended
  }
  visit(opened(world))
  if ([...ends.values()].includes(false)) verdict.deadEnd = true
}

const outcomesOf = (duty: Duty): readonly string[] => Object.keys(duty.outcomes ?? { done: true })

function following(world: World, known: Known, { of }: Standings): readonly Known[] {
  const { matter } = world
  return matter.order
    .filter(id => of()[id] === 'owed')
    .flatMap(id => {
      const duty = matter.duties[id] as Duty
      return outcomesOf(duty).flatMap(outcome => discharged(matter, known, duty, outcome))
    })
}

/** What is known after a discharge. Derived facts among what it establishes may be stated or left out. */
function discharged({ facts }: Matter, known: Known, duty: Duty, outcome: string): readonly Known[] {
  const acts = { ...known.acts, [duty.id]: outcome }
  const brought = [...(duty.establishes?.all ?? []), ...(duty.establishes?.[outcome] ?? [])]
  const needed = brought.filter(id => facts[id]?.derived === undefined)
  const optional = brought.filter(id => facts[id]?.derived !== undefined)
  return [...subsets(optional)].map(stated => ({
    acts,
    facts: [...new Set([...known.facts, ...needed, ...stated])].sort(),
  }))
}

function noteRows(reader: Standings['read'], { idle }: Verdict, rows: Rows): void {
  for (const { name, row } of rows) if (idle.has(name) && evaluateRow(row, reader) === 'met') idle.delete(name)
}

/** Notes what is wrong in a situation; true when the case may end here. */
function note(matter: Matter, { of, read: reader }: Standings, verdict: Verdict, rows: Rows): boolean {
  noteRows(reader, verdict, rows)
  const leads = leadRows(matter, reader).met
  if (leads.length > 1) verdict.twoLeads = true
  const owed = matter.order.filter(id => of()[id] === 'owed' && matter.duties[id]?.modality === 'must')
  const closable = closingTruth(matter, reader) === 'met'
  if (closable) for (const id of owed) verdict.overOwed.add(id)
  const asked = matter.openQuestions.filter(({ when }) => when !== undefined && evaluate(when, reader) === 'met')
  if (closable) for (const { id } of asked) verdict.notOpen.add(id)
  if (owed.length > 0) return false
  const question = asked[0]?.id ?? ''
  if (leads.length === 0) verdict.noLead.add(question)
  if (!closable) verdict.nobody.add(question)
  return closable || question !== ''
}

const opened = ({ matter, stated, ...world }: World): Known => {
  // As for opening a case: a required fact is asked for when it is sure to exist.
  let facts = [...stated]
  for (let before = -1; before !== facts.length; ) {
    before = facts.length
    const now = deriveStandings(matter, stateOf({ matter, stated, ...world }, { acts: {}, facts }))
    const required = Object.entries(matter.facts).filter(
      ([id, fact]) =>
        fact.atOpening === 'require' &&
        !facts.includes(id) &&
        (fact.onlyWhen === undefined || evaluate(fact.onlyWhen, now.read) === 'met'),
    )
    facts = [...facts, ...required.map(([id]) => id)]
  }
  return { acts: {}, facts: facts.sort() }
}

/** Reads a situation with the engine. Derived facts have the value that the world gives them, once their inputs are there. */
function read(world: World, known: Known): Standings {
  let facts = known.facts
  for (;;) {
    const standings = deriveStandings(world.matter, stateOf(world, { ...known, facts }))
    const more = Object.entries(world.matter.facts).filter(([id, { derived }]) => {
      if (derived === undefined || facts.includes(id)) return false
      const input = standings.read(derived)
      return input !== UNKNOWN && input !== NONE
    })
    if (more.length === 0) return standings
    facts = [...facts, ...more.map(([id]) => id)]
  }
}

function stateOf({ matter, channel, values }: World, { acts, facts }: Known): CaseState {
  const by = { person: 'p', role: 'officer' as const }
  const at = '2026-01-01T00:00:00'
  return {
    matter: matter.id,
    channel,
    facts: Object.fromEntries(facts.map(id => [id, { value: values[id], since: at, by, earlier: [] }])),
    acts: Object.fromEntries(
      Object.entries(acts).map(([duty, outcome]) => [duty, { duty, outcome, facts: {}, at, by }]),
    ),
    periods: {},
  } as unknown as CaseState
}

function* worlds(matter: Matter): Generator<World> {
  for (const channel of matter.openedBy) {
    for (const values of assignments(Object.entries(matter.facts))) {
      for (const stated of subsets(Object.keys(matter.facts).filter(id => isAsked(matter.facts[id] as Fact)))) {
        yield { matter, channel, values, stated }
      }
    }
  }
}

const isAsked = (fact: Fact): boolean =>
  (fact.question !== undefined || fact.atOpening === 'require') && fact.derived === undefined

function* assignments(facts: readonly (readonly [string, Fact])[]): Generator<Record<string, unknown>> {
  const [first, ...rest] = facts
  if (first === undefined) {
    yield {}
    return
  }
  const [id, fact] = first
  const values =
    fact.type === 'boolean' ? [true, false] : fact.type === 'enum' ? Object.keys(fact.values) : integerValues
  for (const others of assignments(rest)) for (const value of values) yield { ...others, [id]: value }
}

function* subsets(ids: readonly string[]): Generator<readonly string[]> {
  for (let bits = 0; bits < 1 << ids.length; bits += 1) yield ids.filter((_, index) => (bits & (1 << index)) !== 0)
}
