// Of a situation that went wrong, what matters for its going wrong: everything else could be otherwise.
import { copyOf, forget, type Situation } from './situation.ts'

/** The situation with every value opened up again that could be any other without changing what is judged. */
export function essenceOf(situation: Situation, isSame: (situation: Situation) => boolean): Situation {
  const { full } = situation.compiled
  const essence = copyOf(situation)
  // What was looked at last is nearest to what went wrong, so it is opened up last.
  for (const [variable, all] of full.entries()) {
    const narrow = essence.mask[variable] as number
    if (narrow === all) continue
    essence.mask[variable] = all
    forget(essence)
    if (isSame(essence)) continue
    essence.mask[variable] = narrow
    forget(essence)
  }
  return essence
}
