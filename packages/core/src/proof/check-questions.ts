// An open question is open: where the list says that something is not settled, the case may not close all the same.
import { isClosable } from './closable.ts'
import { type CompiledMatter, readBy } from './compiled.ts'
import { essenceOf } from './essence.ts'
import { deciding, phasesOf } from './phases.ts'
import { type Budget, type Course, follow, type Look } from './search.ts'
import { isFailed, isMet, NO, type Situation, YES } from './situation.ts'
import { isGuarded, waysOf } from './ways.ts'

type Question = CompiledMatter['questions'][number]

/** The shortest course to a situation that an open question names, but in which the case may close. */
export interface ClosedQuestion {
  readonly question: Question
  readonly course: Course
  /** Of its situation, what matters. */
  readonly essence: Situation
}

/** Looks for such a situation for one open question. */
export function checkQuestion(
  compiled: CompiledMatter,
  question: Question,
  budget: Budget,
): { readonly found?: ClosedQuestion; readonly complete: boolean } {
  const { when } = question
  const ways = waysOf(compiled, when)
  let found: ClosedQuestion | undefined
  const look = (course: () => Course, situation: Situation): Look => {
    if (isFailed(situation, when) === YES || isGuarded(situation, ways)) return 'leave'
    const asked = isMet(situation, when)
    if (asked !== YES) return asked === NO ? 'go-on' : asked
    const closable = isClosable(situation)
    if (closable !== YES) return closable === NO ? 'go-on' : closable
    found = { question, course: course(), essence: essenceOf(situation, other => isMet(other, when) === YES) }
    return 'end'
  }
  const concern = { tables: [when], closing: true, questions: false, lead: false, musts: false }
  const phases = phasesOf(compiled, deciding(compiled, readBy(compiled, when)))
  const complete = follow(compiled, { concern, phases, onlyLive: true, look }, budget)
  return found === undefined ? { complete } : { found, complete }
}
