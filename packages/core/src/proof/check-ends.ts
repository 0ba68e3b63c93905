// Every course comes to an end in good hands: in each situation in which no duty is owed the case may close, or somebody
// is named to settle it, and exactly one department leads.
//
// A situation in which a `must` duty is owed is somebody's, so only the others are looked at. Leads are looked at there
// too: a lead that has been found stays found, so what two rows claim on the way they also claim at the end.
import { isMetInSome } from './check-rows.ts'
import { isClosable, needIsMet } from './closable.ts'
import type { CompiledMatter } from './compiled.ts'
import { essenceOf } from './essence.ts'
import { phasesOf } from './phases.ts'
import type { Budget, Course, Look, Rest } from './search.ts'
import { follow } from './search.ts'
import { isMet, NO, type Situation, YES } from './situation.ts'

/** A kind of bad end, with the shortest course to it. */
export type BadEnd = {
  readonly course: Course
  /** Of its situation, what matters. */
  readonly essence: Situation
  readonly question?: string
  /** Whether, in some such situation, no department even has a power that could carry the case further. */
  readonly deadEnd: boolean
} & (
  | { readonly kind: 'nobody'; readonly need: number }
  | { readonly kind: 'no-lead' }
  | { readonly kind: 'two-leads'; readonly leads: readonly string[] }
)

export interface Ends {
  readonly bad: readonly BadEnd[]
  /** Rows (by number) that were never seen to be met on the way. */
  readonly unseenRows: readonly number[]
  readonly complete: boolean
}

/** Follows a matter's cases to their ends. */
export function checkEnds(compiled: CompiledMatter, budget: Budget): Ends {
  const bad = new Map<string, BadEnd>()
  const stuck = new Set<string>()
  const report = (name: string, end: Found, course: () => Course, situation: Situation): void => {
    if (bad.has(name)) return
    const essence = essenceOf(situation, other => isStillBad(other, end))
    bad.set(name, { ...end, course: course(), essence, deadEnd: false })
  }
  let unseen = compiled.tables.flatMap(({ rows }) => rows)
  const concern = { tables: [], closing: true, questions: true, lead: !leadIsFixed(compiled), musts: true }
  const look = (course: () => Course, situation: Situation, rest: Rest): Look => {
    unseen = unseen.filter(row => !isMetInSome(situation, row))
    if (rest === 'moving') return 'go-on'
    const found = endOf(situation)
    if (typeof found === 'number') return found
    for (const [name, end] of found) {
      report(name, end, course, situation)
      if (rest === 'still') stuck.add(name)
    }
    return 'go-on'
  }
  const complete = follow(compiled, { concern, phases: phasesOf(compiled), onlyLive: false, look }, budget)
  return {
    bad: [...bad].map(([name, end]) => ({ ...end, deadEnd: stuck.has(name) })),
    unseenRows: unseen.map(({ index }) => index),
    complete,
  }
}

/** Whether a situation is bad for the same reason; that nobody owes anything there is left aside. */
function isStillBad(situation: Situation, end: Found): boolean {
  const { closedWhen, needs, questions } = situation.compiled
  const question = questions.find(({ id }) => 'question' in end && id === end.question)
  if (question !== undefined && isMet(situation, question.when) !== YES) return false
  if (end.kind !== 'nobody') return String(leadsIn(situation)) === String(end.kind === 'no-lead' ? [] : end.leads)
  const need = needs[end.need]
  return (need === undefined ? isMet(situation, closedWhen) : needIsMet(situation, need.when, need.needs)) === NO
}

const leadIsFixed = ({ lead }: CompiledMatter): boolean =>
  lead.length === 1 && lead[0]?.when.rows.some(({ tests }) => tests.length === 0) === true

type Found = BadEnd extends infer End
  ? End extends unknown
    ? Omit<End, 'course' | 'essence' | 'deadEnd'>
    : never
  : never

/** What is bad about a situation in which nobody owes a duty, by name; or what the answer hinges on. */
function endOf(situation: Situation): ReadonlyMap<string, Found> | number {
  const closable = isClosable(situation)
  if (closable >= 0) return closable
  const leads = leadsIn(situation)
  if (typeof leads === 'number') return leads
  const found = new Map<string, Found>()
  if (leads.length > 1) found.set(`two ${leads}`, { kind: 'two-leads', leads })
  if (closable === YES && leads.length > 0) return found
  const question = questionIn(situation)
  if (typeof question === 'number') return question
  const asked = question === undefined ? {} : { question }
  if (leads.length === 0) found.set(`lead ${question}`, { kind: 'no-lead', ...asked })
  if (closable === NO) {
    const need = unmetNeed(situation)
    found.set(`nobody ${question} ${need}`, { kind: 'nobody', need, ...asked })
  }
  return found
}

function leadsIn(situation: Situation): readonly string[] | number {
  const leads = new Set<string>()
  for (const { department, when } of situation.compiled.lead) {
    const met = isMet(situation, when)
    if (met >= 0) return met
    if (met === YES) leads.add(department)
  }
  return [...leads].sort()
}

/** The first open question whose situation this is, as for `openQuestionAt`. */
function questionIn(situation: Situation): string | number | undefined {
  for (const { id, when } of situation.compiled.questions) {
    const met = isMet(situation, when)
    if (met >= 0) return met
    if (met === YES) return id
  }
  return undefined
}

function unmetNeed(situation: Situation): number {
  const { closedWhen, needs } = situation.compiled
  if (isMet(situation, closedWhen) !== YES) return -1
  return needs.findIndex(({ when, needs: needed }) => needIsMet(situation, when, needed) !== YES)
}
