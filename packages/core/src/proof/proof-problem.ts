import type { Problem } from '../catalogue/problem.ts'
import type { StoryStep } from './story.ts'

/** A problem that the proof found; one that only some cases have tells the shortest story of such a case. */
export interface ProofProblem extends Problem {
  readonly story?: readonly StoryStep[]
  /** What is so at the end of the story: facts and outcomes, by key. */
  readonly situation?: Readonly<Record<string, unknown>>
  /** The open question under which the situation falls: it is then the settler's, and does not block. */
  readonly openQuestion?: string
  /** Nobody owes anything, and nobody has a power either that could carry the case further: it can never end. */
  readonly deadEnd?: boolean
}

/** What the proof says of a matter. */
export interface MatterProof {
  readonly matter: string
  /** How many situations were looked at. */
  readonly situations: number
  /** `not-proved`: more situations than the limit allows, and no blocking problem among those looked at. */
  readonly proved: boolean | 'not-proved'
  readonly problems: readonly ProofProblem[]
}

/** Whether a problem keeps a list from being published: an error, or a gap that no open question names. */
export const blocks = ({ level, openQuestion }: ProofProblem): boolean =>
  level === 'error' || (level === 'gap' && openQuestion === undefined)
