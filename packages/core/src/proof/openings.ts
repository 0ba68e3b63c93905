import type { CompiledMatter } from './compiled.ts'
import {
  ABSENT,
  forget,
  isMet,
  KNOWN,
  MAYBE,
  NO,
  type Situation,
  situationOf,
  split,
  UNDONE,
  YES,
} from './situation.ts'

/** The situations in which a case opens: they differ where it depends on what is stated which facts are required. */
export function openings(compiled: CompiledMatter): readonly Situation[] {
  const { facts, duties } = compiled
  const status = [
    ...facts.map(({ opening }) => (opening === 'known' ? KNOWN : opening === 'absent' ? ABSENT : MAYBE)),
    ...duties.map(() => UNDONE),
  ]
  return withRequired(situationOf(compiled, status))
}

/** A fact that is required is there as soon as it is sure to exist; before, it may have been stated all the same. */
function withRequired(situation: Situation): readonly Situation[] {
  const { facts } = situation.compiled
  for (let variable = 0; variable < facts.length; variable += 1) {
    const { opening, onlyWhen } = facts[variable] as CompiledMatter['facts'][number]
    if (opening !== 'required' || situation.status[variable] !== MAYBE || onlyWhen === undefined) continue
    const exists = isMet(situation, onlyWhen)
    if (exists === NO) continue
    if (exists !== YES) return [split(situation, exists), situation].flatMap(withRequired)
    situation.status[variable] = KNOWN
    forget(situation)
    return withRequired(situation)
  }
  return [situation]
}
