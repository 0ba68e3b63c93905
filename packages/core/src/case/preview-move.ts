// What would be otherwise if a case went over to another version of the list: looked at before anybody decides it.
import { findMatter, getMatter } from '../catalogue/find-matter.ts'
import type { ResponsibilityList } from '../catalogue/list.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { obligationsOf } from '../obligations/derive.ts'
import { dueOf } from '../obligations/due-of.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { Context } from './command.ts'
import { moveTo } from './decide-move.ts'
import { evolve } from './evolve.ts'
import type { CaseState } from './state.ts'

/** Something owed, with when it is due under its version; `due` is absent where nothing can be said. */
export interface OwedUnder {
  readonly obligation: Obligation
  readonly due?: string
}

/** The difference that going over to another version would make. */
export interface MovePreview {
  readonly lead: { readonly before: string; readonly after: string }
  /** Owed now, and not under the other version. */
  readonly gone: readonly OwedUnder[]
  /** Owed only under the other version. */
  readonly arising: readonly OwedUnder[]
  /** Owed under both, by somebody else or until another day. */
  readonly changed: readonly { readonly before: OwedUnder; readonly after: OwedUnder }[]
  /** Discharged duties that the other version does not have: what was done stays on record and counts for nothing there. */
  readonly dropped: readonly string[]
  /** Recorded facts that the other version does not know, or takes otherwise. */
  readonly forgotten: readonly string[]
  /** The case under the other version, as it would stand. */
  readonly state: CaseState
}

/** What would be otherwise under another version; undefined where that does not have the case's matter. */
export function previewMove(state: CaseState, context: Context, to: ResponsibilityList): MovePreview | undefined {
  const matter = findMatter(to, state.matter)
  if (matter === undefined) return undefined
  const { list, at, by } = context
  const view = viewCase({ list, state, now: at })
  const event = moveTo(to, { ...view, context }, '')
  const { caseId, version } = state
  const moved = evolve(state, { ...event, caseId, version: version + 1, at, by, list: list.hash })
  const after = viewCase({ list: to, state: moved, now: at })
  const owedBefore = owedUnder(list, state, obligationsOf(view))
  const owedAfter = owedUnder(to, moved, obligationsOf(after))
  const both = owedBefore.flatMap(before => {
    const same = owedAfter.find(each => keyOf(each) === keyOf(before))
    return same === undefined ? [] : [{ before, after: same }]
  })
  return {
    lead: { before: view.lead, after: after.lead },
    gone: owedBefore.filter(each => !both.some(({ before }) => before === each)),
    arising: owedAfter.filter(each => !both.some(({ after: same }) => same === each)),
    changed: both.filter(
      ({ before, after: same }) => before.obligation.bearer !== same.obligation.bearer || before.due !== same.due,
    ),
    dropped: Object.keys({ ...state.acts, ...state.periods }).filter(
      id => getMatter(list, state.matter).duties[id] !== undefined && matter.duties[id] === undefined,
    ),
    forgotten: event.data.forgotten,
    state: moved,
  }
}

const owedUnder = (
  list: ResponsibilityList,
  state: CaseState,
  obligations: readonly Obligation[],
): readonly OwedUnder[] =>
  obligations.map(obligation => {
    const due = dueOf({ list, state, obligation })
    return { obligation, ...(due !== undefined && due.suspendedSince === undefined && { due: due.at }) }
  })

const keyOf = ({ obligation: { kind, duty, bearer, designation } }: OwedUnder): string =>
  // Joining and receiving are each department's own; of a duty there is one bearer at a time.
  [kind, duty, kind === 'join' || kind === 'acknowledge' ? bearer : '', designation].join(' ')
