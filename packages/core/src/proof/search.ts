// The search through a matter's situations, shortest stories first.
//
// One canonical order of acts is enough. What is discharged stays discharged and what is recorded stays recorded, so
// along any course readings are only ever refined, and a condition that is met or has failed stays so. Whatever is owed
// therefore stays owed until it is discharged, and two courses with the same facts, the same outcomes and the same used
// powers end in the same situation, in whatever order their acts were done. Hence: discharge the first owed duty; use a
// power at once or never. The one exception is `until`, which takes an owed duty away: duties that it ties together are
// discharged in every order (see `phasesOf`).
import { type CompiledDuty, type CompiledMatter, dutyOf } from './compiled.ts'
import { openings } from './openings.ts'
import type { Phase } from './phases.ts'
import { type Concern, residualOf } from './residual.ts'
import {
  type Answer,
  copyOf,
  discharge,
  hingeOf,
  isOwed,
  KNOWN,
  leaveUnused,
  NO,
  type Situation,
  split,
  UNDONE,
  UNUSED,
  YES,
} from './situation.ts'

/** How a situation came about. */
export interface Trail {
  readonly before?: Trail
  /** Duties (variables) discharged, in order. */
  readonly acts: readonly number[]
  /** Facts (variables) that turned out to have been stated when the case was opened. */
  readonly stated: readonly number[]
}

/** A situation and how it came about. */
export interface Course {
  readonly situation: Situation
  readonly trail: Trail
  /** How many duties have been discharged. */
  readonly length: number
}

/** What to do about a situation: go on, leave this course, end the search, or look first at what a number hinges on. */
export type Look = 'go-on' | 'leave' | 'end' | Answer

/**
 * Whether a situation can last. `moving`: something may still be owed. `quiet`: no `must` duty is owed, and each power has
 * been used or is left unused. `still`: not even a power could be used any more.
 */
export type Rest = 'moving' | 'quiet' | 'still'

/** What a search looks for. */
export interface Inquiry {
  readonly concern: Concern
  /** A duty that is left undone. */
  readonly left?: number
  readonly phases: readonly Phase[]
  /** Whether to discharge only what the concern reads. */
  readonly onlyLive: boolean
  readonly look: (course: () => Course, situation: Situation, rest: Rest) => Look
}

/** Situations that may still be visited. */
export interface Budget {
  left: number
}

/** Follows every course from the opening. False when the budget ran out first. */
export function follow(compiled: CompiledMatter, inquiry: Inquiry, budget: Budget): boolean {
  const visited = new Set<string>()
  const waiting: Course[][] = [openings(compiled).map(opened)]
  for (let length = 0; length < waiting.length; length += 1) {
    const courses = waiting[length] ?? []
    // A course that divides without an act comes back into the list that is being gone through.
    for (const course of courses) {
      const next = goOnFrom(course, inquiry, visited, budget)
      if (next === 'end') return true
      if (next === 'spent') return false
      for (const one of next) putBy(waiting, one)
    }
    waiting[length] = []
  }
  return true
}

const opened = (situation: Situation): Course => ({
  situation,
  trail: { acts: [], stated: situation.status.flatMap((status, variable) => (status === KNOWN ? [variable] : [])) },
  length: 0,
})

function putBy(waiting: Course[][], course: Course): void {
  const sameLength = waiting[course.length]
  if (sameLength === undefined) waiting[course.length] = [course]
  else sameLength.push(course)
}

function goOnFrom(
  course: Course,
  inquiry: Inquiry,
  visited: Set<string>,
  budget: Budget,
): readonly Course[] | 'end' | 'spent' {
  const { key, live } = residualOf(course.situation, inquiry.concern)
  if (visited.has(key)) return []
  visited.add(key)
  if (budget.left <= 0) return 'spent'
  return goOn({ inquiry, live, budget, course, situation: course.situation, acts: [] })
}

/** A course on its way to where it next divides. */
interface Going {
  readonly inquiry: Inquiry
  readonly live: Uint8Array
  readonly budget: Budget
  readonly course: Course
  readonly situation: Situation
  readonly acts: number[]
}

/** What comes next: the courses into which this one divides, a duty to be discharged at once, or nothing. */
type Step = readonly Course[] | CompiledDuty | undefined

function goOn(going: Going): readonly Course[] | 'end' {
  const { inquiry, situation, acts, budget } = going
  for (;;) {
    budget.left -= 1
    const look = inquiry.look(() => here(going, copyOf(situation)), situation, 'moving')
    if (look === 'end') return 'end'
    if (look === 'leave') return []
    if (typeof look === 'number') return divided(going, look)
    const step = nextStep(going)
    if (step === undefined) return rest(going)
    if (!('outcomes' in step)) return step
    const [only, ...others] = step.outcomes
    if (only === undefined || others.length > 0) return discharged(going, step)
    discharge(situation, step.variable, only.mask, only.establishes)
    acts.push(step.variable)
  }
}

function nextStep(going: Going): Step {
  for (const { plain, tied } of going.inquiry.phases) {
    const step = plainStep(going, plain) ?? tiedStep(going, tied)
    if (step !== undefined) return step
  }
  return undefined
}

/** Nothing is left that must be done. */
function rest(going: Going): readonly Course[] | 'end' {
  const look = going.inquiry.look(
    () => here(going, copyOf(going.situation)),
    going.situation,
    leavesPower(going) ? 'quiet' : 'still',
  )
  if (look === 'end') return 'end'
  return typeof look === 'number' ? divided(going, look) : []
}

/** Discharges what is owed for sure; else tells apart what may be owed; else uses a power, or leaves it unused for good. */
function plainStep(going: Going, group: readonly number[]): Step {
  const must = nextOwed(going, group, true)
  if (typeof must === 'number') return divided(going, must)
  if (must !== undefined) return must
  const power = nextOwed(going, group, false)
  if (typeof power === 'number') return divided(going, power)
  return power === undefined ? undefined : [unused(going, [power]), ...discharged(going, power)]
}

/** Any of the tied duties may come next; once none must be done, powers among them may be left unused for good. */
function tiedStep(going: Going, tied: readonly number[]): readonly Course[] | undefined {
  const open = tied.filter(variable => isOpen(going, variable))
  const answers = open.map(variable => isOwed(going.situation, variable))
  const hinge = answers.find(answer => answer !== YES && answer !== NO)
  if (hinge !== undefined) return divided(going, hinge)
  const owed = open.filter((_, index) => answers[index] === YES).map(variable => dutyAt(going.situation, variable))
  if (owed.length === 0) return undefined
  const left = owed.some(({ must }) => must) ? [] : [unused(going, owed)]
  return [...left, ...owed.flatMap(duty => discharged(going, duty))]
}

/** The first duty that is owed for sure; if there is none, what the first that may be owed hinges on. */
function nextOwed(going: Going, group: readonly number[], must: boolean): CompiledDuty | Answer | undefined {
  const { situation } = going
  let hinge: Answer | undefined
  for (const variable of group) {
    const duty = dutyAt(situation, variable)
    if (duty.must !== must || !isOpen(going, variable)) continue
    const owed = isOwed(situation, variable)
    if (owed === YES) return duty
    if (owed !== NO) hinge ??= owed
  }
  return hinge
}

// A power that nothing reads any more would change nothing, so it is as good as used.
const leavesPower = ({ live, situation }: Going): boolean =>
  situation.compiled.duties.some(({ variable }) => situation.status[variable] === UNUSED && live[variable] === 1)

/** Whether a duty is still to be looked at. A power that nothing reads changes nothing, used or not. */
function isOpen({ inquiry, situation, live }: Going, variable: number): boolean {
  if (situation.status[variable] !== UNDONE || variable === inquiry.left) return false
  return live[variable] === 1 || (!inquiry.onlyLive && dutyAt(situation, variable).must)
}

const dutyAt = ({ compiled }: Situation, variable: number): CompiledDuty => dutyOf(compiled, variable) as CompiledDuty

const here = ({ course, acts }: Going, situation: Situation, stated: readonly number[] = []): Course => ({
  situation,
  trail: acts.length + stated.length === 0 ? course.trail : { before: course.trail, acts: [...acts], stated },
  length: course.length + acts.length,
})

const divided = (going: Going, hinge: Answer): readonly Course[] => {
  const { variable, test } = hingeOf(going.situation.compiled, hinge)
  const other = split(going.situation, hinge)
  const stated = test < 0 && going.situation.compiled.facts[variable]?.opening !== 'absent' ? [variable] : []
  return [here(going, going.situation), here(going, other, stated)]
}

const discharged = (going: Going, { variable, outcomes }: CompiledDuty): readonly Course[] =>
  outcomes.map(({ mask, establishes }) => {
    const situation = copyOf(going.situation)
    discharge(situation, variable, mask, establishes)
    return here({ ...going, acts: [...going.acts, variable] }, situation)
  })

function unused(going: Going, powers: readonly CompiledDuty[]): Course {
  const situation = copyOf(going.situation)
  for (const { variable } of powers) leaveUnused(situation, variable)
  return here(going, situation)
}
