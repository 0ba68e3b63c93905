// The test of the proof itself: of the slips that change who owes what, how many does it report?
import { checkMatter } from '../../catalogue/cross-check.ts'
import type { Matter, ResponsibilityList } from '../../catalogue/list.ts'
import type { ProofProblem } from '../proof-problem.ts'
import { proveMatter } from '../prove.ts'
import { foundToDiffer } from './differ.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { walkedApart } from './walks.ts'

/** What became of a mutant. */
export interface JudgedMutant {
  readonly mutant: Mutant
  /** Whether it changes who owes what in some situation that a case can reach. */
  readonly changes: boolean
  /** Codes of the problems that it has and the original has not. */
  readonly reported: readonly string[]
}

/** Judges every single slip in a matter, one after the other. */
export function* judgeMutants(
  list: ResponsibilityList,
  matter: Matter,
  walks: { readonly walks: number; readonly seed: number },
): Generator<JudgedMutant> {
  const known = new Set(problemsOf(list, matter).map(nameOf))
  for (const mutant of mutantsOf(matter)) {
    const reported = problemsOf(list, mutant.matter)
      .filter(problem => !known.has(nameOf(problem)))
      .map(({ code }) => code)
    const changes = foundToDiffer(matter, mutant) || walkedApart(list, matter, mutant, walks)
    yield { mutant, changes, reported: [...new Set(reported)] }
  }
}

const problemsOf = (list: ResponsibilityList, matter: Matter): readonly ProofProblem[] => [
  ...checkMatter(list, matter),
  ...proveMatter({ list, matter }).problems,
]

const nameOf = ({ code, path, duty, openQuestion }: ProofProblem): string => [code, path, duty, openQuestion].join(' ')
