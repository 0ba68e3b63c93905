// Nothing is closed over: in no situation are the closing rules content although a `must` duty is owed, or would be
// content if only that duty did not exist. The closing rules say the list a second time; where they do not ask for a duty
// that is owed, one of the two is wrong.
//
// For each duty: leave it undone and do everything else. What keeps closing from being met at the end kept it so all
// along, and what an `until` takes away was there before, so each situation on the way is looked at.
import { isClosable } from './closable.ts'
import type { CompiledDuty, CompiledMatter } from './compiled.ts'
import { essenceOf } from './essence.ts'
import { deciding, phasesAround, phasesOf, tiesOf } from './phases.ts'
import { type Budget, type Course, follow, type Look } from './search.ts'
import {
  type Answer,
  both,
  isFailed,
  isMet,
  isNone,
  NO,
  opposite,
  type Situation,
  UNDONE,
  WAIVED,
  waive,
  YES,
} from './situation.ts'
import { isGuarded, needsAskingFor, waysOf } from './ways.ts'

/** The shortest course to a situation in which nothing on the side of closing asks for a duty that is owed. */
export interface OverOwed {
  readonly duty: CompiledDuty
  /** Whether the case may close as it is; otherwise it could if the duty did not exist. */
  readonly closable: boolean
  readonly course: Course
  /** Of its situation, what matters. */
  readonly essence: Situation
}

/** What a search for such a situation came to. */
export interface OwedCheck {
  readonly found?: OverOwed
  readonly complete: boolean
}

/** Looks for such a situation for one duty. */
export function checkOwed(compiled: CompiledMatter, duty: CompiledDuty, budget: Budget): OwedCheck {
  const without = searchOver(compiled, duty, true, budget)
  // Without the duty closing asks for no more than with it, unless that it can arise no more makes an `until` met. So
  // otherwise the second search is only for the stronger reproach.
  const matters = tiesOf(compiled).some(tie => tie.has(duty.variable))
  if (without.found === undefined && !matters) return without
  const before = searchOver(compiled, duty, false, budget)
  const complete = without.complete && before.complete
  const found = before.found ?? without.found
  return found === undefined ? { complete } : { found, complete }
}

function searchOver(compiled: CompiledMatter, duty: CompiledDuty, waived: boolean, budget: Budget): OwedCheck {
  const { variable, when, until } = duty
  const left = { duty, waived }
  const ways = waysOf(compiled, when, left)
  let found: OverOwed | undefined
  const stillOwed = (situation: Situation): Answer =>
    both(isMet(situation, when), until === undefined ? YES : opposite(isMet(situation, until)))
  // What matters is why the duty is owed, and why none of the needs that ask for it applies.
  const asking = needsAskingFor(compiled, duty)
  const isSame = (situation: Situation): boolean =>
    stillOwed(situation) === YES &&
    asking.every(need => need.when !== undefined && isFailed(situation, need.when) === YES)
  /** Whether the duty is owed; or that it can not be any more. */
  const owing = (situation: Situation): Answer | 'leave' => {
    const gone = situation.status[variable] === UNDONE && isNone(situation, variable) === YES
    if (gone || isGuarded(situation, ways)) return 'leave'
    const owed = stillOwed(situation)
    return owed === NO && situation.status[variable] === WAIVED ? 'leave' : owed
  }
  const look = (course: () => Course, situation: Situation): Look => {
    const owed = owing(situation)
    if (owed !== YES) return owed === NO ? 'go-on' : owed
    if (situation.status[variable] === UNDONE && isGuarded(situation, waysOf(compiled, when, left, situation)))
      return 'leave'
    if (waived) waive(situation, variable)
    const closable = isClosable(situation)
    if (closable !== YES) return closable === NO ? 'go-on' : closable
    found = { duty, closable: !waived, course: course(), essence: essenceOf(situation, isSame) }
    return 'end'
  }
  const tables = [when, ...(until === undefined ? [] : [until])]
  const concern = { tables, closing: true, questions: false, lead: false, musts: false }
  // What an `until` takes away must be looked at before, so then everything else comes first.
  const phases =
    until === undefined ? phasesOf(compiled, deciding(compiled, [variable])) : phasesAround(compiled, variable)
  const complete = follow(compiled, { concern, left: variable, phases, onlyLive: true, look }, budget)
  return found === undefined ? { complete } : { found, complete }
}
