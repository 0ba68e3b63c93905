// A situation of a case, as the proof explores it: a set of cases that agree on all that has been looked at so far.
//
// Each value that is there but that no condition has needed to tell apart stays a set of bits, so that one situation
// stands for all of them; it is split only when a condition hinges on it. Reading must agree with `deriveStandings`.
import { type CompiledMatter, dutyOf, type Table } from './compiled.ts'

/** Status of a fact. */
export const ABSENT = 0
/** It was asked for: it may have been stated or not. */
export const MAYBE = 1
export const KNOWN = 2

/** Status of a duty. */
export const UNDONE = 0
export const DONE = 1
/** A power that is not going to be used. */
export const UNUSED = 2
/** A duty that was owed and is imagined away, to see what asks for it. */
export const WAIVED = 3

export interface Situation {
  readonly compiled: CompiledMatter
  /** By variable: one of the above. */
  readonly status: number[]
  /** By variable: the values, or outcomes, that are possible. */
  readonly mask: number[]
  /** Shared by all situations of a search. */
  readonly answers: Answers
}

/** What has been worked out about the situation that was asked about last. */
interface Answers {
  about: Situation | undefined
  readonly none: Int32Array
  readonly met: Int32Array
  readonly failed: Int32Array
}

/** An answer about a situation: yes, no, or a number from 0 that names what it hinges on (see `split`). */
export type Answer = number
export const YES = -1
export const NO = -2
const UNASKED = -3

/** A situation of a search that begins. */
export function situationOf(compiled: CompiledMatter, status: number[]): Situation {
  const { keys, full, tests } = compiled
  const answers = {
    about: undefined,
    none: new Int32Array(keys.length),
    met: new Int32Array(tests.length),
    failed: new Int32Array(tests.length),
  }
  return { compiled, status, mask: [...full], answers }
}

export const copyOf = ({ compiled, status, mask, answers }: Situation): Situation => ({
  compiled,
  status: status.slice(),
  mask: mask.slice(),
  answers,
})

/** The answers about a situation so far; none yet when another was asked about in between, or after a change. */
function answersAbout(situation: Situation): Answers {
  const { answers } = situation
  if (answers.about !== situation) {
    answers.none.fill(UNASKED)
    answers.met.fill(UNASKED)
    answers.failed.fill(UNASKED)
    answers.about = situation
  }
  return answers
}

/** To be called after a change in place. */
export const forget = ({ answers }: Situation): void => {
  answers.about = undefined
}

/** Records in place that a duty is discharged with one of some outcomes. */
export function discharge(situation: Situation, variable: number, mask: number, establishes: readonly number[]): void {
  situation.status[variable] = DONE
  situation.mask[variable] = mask
  for (const fact of establishes) {
    // Nobody has to state what will be derived: a discharge goes through without it.
    const mayBeLeftOut = situation.compiled.facts[fact]?.inputs !== undefined && situation.status[fact] !== KNOWN
    situation.status[fact] = mayBeLeftOut ? MAYBE : KNOWN
  }
  forget(situation)
}

/** Imagines in place that a duty that is owed did not exist. */
export function waive(situation: Situation, variable: number): void {
  situation.status[variable] = WAIVED
  forget(situation)
}

/** Records in place that a power is not used. */
export function leaveUnused(situation: Situation, variable: number): void {
  situation.status[variable] = UNUSED
  forget(situation)
}

/** Looks at what an answer hinges on: in place for what is so in the one case, and a copy for the other. */
export function split(situation: Situation, hinge: Answer): Situation {
  const { tests, full } = situation.compiled
  const { variable, test } = hingeOf(situation.compiled, hinge)
  const other = copyOf(situation)
  if (test < 0) {
    situation.status[variable] = ABSENT
    other.status[variable] = KNOWN
    other.mask[variable] = full[variable] as number
  } else {
    const { holds } = tests[test] as (typeof tests)[number]
    situation.mask[variable] = (situation.mask[variable] as number) & holds
    other.mask[variable] = (other.mask[variable] as number) & ~holds
  }
  forget(situation)
  return other
}

/** The variable that an answer hinges on, and the test of its value; -1 when it is whether the fact was stated. */
export const hingeOf = ({ tests }: CompiledMatter, hinge: Answer): { variable: number; test: number } => ({
  variable: Math.floor(hinge / (tests.length + 1)),
  test: (hinge % (tests.length + 1)) - 1,
})

const hingeOn = ({ tests }: CompiledMatter, variable: number, test: number): Answer =>
  variable * (tests.length + 1) + test + 1

/** Whether a condition is met. */
export function isMet(situation: Situation, table: Table): Answer {
  let answer = NO
  for (const { tests } of table.rows) {
    const row = rowIsMet(situation, tests)
    if (row === YES) return YES
    if (answer === NO) answer = row
  }
  return answer
}

/** Whether all tests of a row are met. */
export function rowIsMet(situation: Situation, tests: readonly number[]): Answer {
  let answer = YES
  for (const test of tests) {
    const one = testIsMet(situation, test)
    if (one === NO) return NO
    if (answer === YES) answer = one
  }
  return answer
}

/** Whether a condition is not met, and never will be. Not the opposite of `isMet`: between the two is unknown. */
export function isFailed(situation: Situation, table: Table): Answer {
  let answer = YES
  for (const { tests } of table.rows) {
    const row = rowIsFailed(situation, tests)
    if (row === NO) return NO
    if (answer === YES) answer = row
  }
  return answer
}

/** Whether some test of a row has failed. */
export function rowIsFailed(situation: Situation, tests: readonly number[]): Answer {
  let answer = NO
  for (const test of tests) {
    const one = testIsFailed(situation, test)
    if (one === YES) return YES
    if (answer === NO) answer = one
  }
  return answer
}

/** Whether a test is met. */
export function testIsMet(situation: Situation, test: number): Answer {
  const { met } = answersAbout(situation)
  const known = met[test] as number
  if (known !== UNASKED) return known
  const answer = readMet(situation, test)
  met[test] = answer
  return answer
}

function readMet(situation: Situation, test: number): Answer {
  const { compiled, status } = situation
  const { variable, none } = compiled.tests[test] as CompiledMatter['tests'][number]
  if (variable >= compiled.facts.length) {
    if (status[variable] === DONE) return valueHolds(situation, test)
    return none ? isNone(situation, variable) : NO
  }
  const { onlyWhen } = compiled.facts[variable] as CompiledMatter['facts'][number]
  const gone = none && onlyWhen !== undefined ? isFailed(situation, onlyWhen) : NO
  if (gone !== NO) return gone
  const exists = onlyWhen === undefined ? YES : isMet(situation, onlyWhen)
  if (exists !== YES) return exists
  const known = isKnown(situation, variable)
  return known === YES ? valueHolds(situation, test) : known
}

/** Whether a test has failed for good. */
export function testIsFailed(situation: Situation, test: number): Answer {
  const { failed } = answersAbout(situation)
  const known = failed[test] as number
  if (known !== UNASKED) return known
  const answer = readFailed(situation, test)
  failed[test] = answer
  return answer
}

function readFailed(situation: Situation, test: number): Answer {
  const { compiled, status } = situation
  const { variable, none } = compiled.tests[test] as CompiledMatter['tests'][number]
  if (variable >= compiled.facts.length) {
    if (status[variable] === DONE) return opposite(valueHolds(situation, test))
    return none ? NO : isNone(situation, variable)
  }
  const { onlyWhen } = compiled.facts[variable] as CompiledMatter['facts'][number]
  const gone = onlyWhen === undefined ? NO : isFailed(situation, onlyWhen)
  if (gone !== NO) return none && gone === YES ? NO : gone
  const exists = onlyWhen === undefined ? YES : isMet(situation, onlyWhen)
  if (exists !== YES) return exists
  const known = isKnown(situation, variable)
  return known === YES ? opposite(valueHolds(situation, test)) : known
}

export const opposite = (answer: Answer): Answer => (answer === YES ? NO : answer === NO ? YES : answer)

function valueHolds({ compiled, mask }: Situation, test: number): Answer {
  const { variable, holds } = compiled.tests[test] as CompiledMatter['tests'][number]
  const bits = mask[variable] as number
  if ((bits & holds) === 0) return NO
  return (bits & ~holds) === 0 ? YES : hingeOn(compiled, variable, test)
}

/** Whether a fact has been established. A derived fact is, once all that its formula reads is there, or when it is stated. */
export function isKnown(situation: Situation, variable: number): Answer {
  const { compiled, status } = situation
  const inputs = compiled.facts[variable]?.inputs
  const stated = status[variable] === KNOWN ? YES : status[variable] === MAYBE ? hingeOn(compiled, variable, -1) : NO
  if (inputs === undefined || stated === YES) return stated
  const derived = areKnown(situation, inputs)
  return derived === NO ? stated : derived
}

function areKnown(situation: Situation, inputs: readonly number[]): Answer {
  let answer = YES
  for (const input of inputs) {
    const onlyWhen = situation.compiled.facts[input]?.onlyWhen
    const one = both(onlyWhen === undefined ? YES : isMet(situation, onlyWhen), isKnown(situation, input))
    if (one === NO) return NO
    if (answer === YES) answer = one
  }
  return answer
}

export const both = (a: Answer, b: Answer): Answer => (a === NO || b === NO ? NO : a === YES ? b : a)

/** Whether a duty that is not discharged can arise no more, or is void. */
export function isNone(situation: Situation, variable: number): Answer {
  const { none } = answersAbout(situation)
  const known = none[variable] as number
  if (known !== UNASKED) return known
  const answer = canNotArise(situation, variable)
  none[variable] = answer
  return answer
}

function canNotArise(situation: Situation, variable: number): Answer {
  const duty = dutyOf(situation.compiled, variable)
  if (duty === undefined) return NO
  if (situation.status[variable] === WAIVED) return YES
  const failed = isFailed(situation, duty.when)
  if (failed !== NO || duty.until === undefined) return failed
  return both(isMet(situation, duty.when), isMet(situation, duty.until))
}

/** Whether a duty is owed, or a power can be used. */
export function isOwed(situation: Situation, variable: number): Answer {
  const duty = dutyOf(situation.compiled, variable)
  if (duty === undefined || situation.status[variable] !== UNDONE) return NO
  const met = isMet(situation, duty.when)
  return met === NO || duty.until === undefined ? met : both(met, opposite(isMet(situation, duty.until)))
}
