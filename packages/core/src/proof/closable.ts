// Closing, read as `closingTruth` reads it.
import type { Table } from './compiled.ts'
import { type Answer, isFailed, isMet, NO, type Situation, YES } from './situation.ts'

/** Whether the closing rules are content: `closed-when`, and each need whose condition is met. */
export function isClosable(situation: Situation): Answer {
  let answer = isMet(situation, situation.compiled.closedWhen)
  if (answer === NO) return NO
  for (const { when, needs } of situation.compiled.needs) {
    const one = needIsMet(situation, when, needs)
    if (one === NO) return NO
    if (answer === YES) answer = one
  }
  return answer
}

/** Whether a need is met, or its condition is not. */
export function needIsMet(situation: Situation, when: Table | undefined, needs: Table): Answer {
  const met = isMet(situation, needs)
  if (met === YES) return YES
  const spared = when === undefined ? NO : isFailed(situation, when)
  return spared === YES || met === NO ? spared : met
}
