// Why something is owed: the rows that hold, the facts in them and who recorded those, the clause, the law.
import type { CaseState } from '../case/state.ts'
import { getMatter } from '../catalogue/find-matter.ts'
import type { Citation, Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Ground } from '../responsibility/answer.ts'
import { metGrounds, recordedBy } from '../responsibility/ground.ts'
import type { Text } from '../text.ts'
import type { Obligation } from './obligation.ts'
import { sayKind } from './say-kind.ts'
import { deriveStandings, type Standings } from './standing.ts'

/** The reason of an obligation. */
export interface Because {
  /** One sentence: the facts and acts that decide. */
  readonly text: Text
  readonly grounds: readonly (Ground & { readonly at?: string; readonly department?: string })[]
  readonly clause?: { readonly id: string; readonly department: string; readonly text: string; readonly en: string }
  readonly basis: readonly Citation[]
}

/** Why an obligation is owed. Of an act that keeps the case moving, the reason is the duty that it serves. */
export function becauseOf({
  list,
  state,
  obligation,
  standings,
}: {
  list: ResponsibilityList
  state: CaseState
  obligation: Obligation
  standings?: Standings
}): Because {
  const matter = getMatter(list, state.matter)
  const duty = obligation.duty === undefined ? undefined : matter.duties[obligation.duty]
  const { read } = standings ?? deriveStandings(matter, state)
  if (obligation.kind !== 'discharge' || duty === undefined)
    return {
      text: sayKind(list, matter, obligation, state),
      grounds: [],
      basis: duty?.basis ?? [],
      ...clauseOf(matter, duty),
    }
  const grounds = metGrounds(matter, duty.when, read).map(ground => ({ ...ground, ...recordedBy(state, ground.key) }))
  return { text: sentence(grounds), grounds, basis: duty.basis, ...clauseOf(matter, duty) }
}

const clauseOf = (matter: Matter, duty: Duty | undefined): { clause?: NonNullable<Because['clause']> } => {
  const clause = duty === undefined ? undefined : matter.clauses[duty.clause]
  return clause === undefined || duty === undefined ? {} : { clause: { id: duty.clause, ...clause } }
}

function sentence(grounds: readonly Ground[]): Text {
  if (grounds.length === 0) return { zh: '案件已经成立', en: 'the case exists' }
  return { zh: grounds.map(({ text }) => text.zh).join('；'), en: grounds.map(({ text }) => text.en).join('; ') }
}
