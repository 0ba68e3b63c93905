// What is owed now and was not before: told to whoever bears it.
import {
  type CaseState,
  deriveObligations,
  dueOf,
  type Obligation,
  obligationKey,
  type ResponsibilityList,
} from '@remit/core'
import type { NoticeDraft } from './notice.ts'

/** A case as it stood, or stands, at an instant. */
export interface Standing {
  readonly state: CaseState
  readonly now: string
}

const begun = (list: ResponsibilityList, { state, now }: Standing): readonly Obligation[] =>
  deriveObligations({ list, state, now }).filter(({ modality, upcoming }) => modality === 'must' && upcoming !== true)

/** The obligations of a case now that it did not have before. What went on through a move to another list is not new. */
export function newlyOwed(
  list: ResponsibilityList,
  before: Standing | undefined,
  after: Standing,
): readonly Obligation[] {
  const owed = begun(list, after)
  if (before === undefined || owed.length === 0) return owed
  const moved = before.state.list !== after.state.list
  const continuing = after.state.moves?.at(-1)?.continuing ?? []
  if (moved) return owed.filter(({ kind, duty }) => kind === 'discharge' && !continuing.includes(duty ?? ''))
  const known = new Set(begun(list, before).map(obligationKey))
  return owed.filter(obligation => !known.has(obligationKey(obligation)))
}

/** What the bearer of a new obligation is told. Who made it arise for their own department knows it. */
export function noticeOfOwed(
  list: ResponsibilityList,
  { state, now }: Standing,
  obligation: Obligation,
  by: string | undefined,
): NoticeDraft[] {
  const { kind, duty, from } = obligation
  const department = obligation.recorder ?? obligation.bearer
  const forHead = kind === 'approve' || kind === 'approve-extension'
  if (!forHead && department === by) return []
  const due = dueOf({ list, state, obligation })
  const data = {
    kind,
    ...(duty !== undefined && { duty }),
    ...(from !== undefined && { from }),
    ...(due !== undefined && due.suspendedSince === undefined && { due: due.at }),
  }
  if (forHead) return [{ code: 'approve', department, role: 'head', data, at: now }]
  return [{ code: kind === 'acknowledge' ? 'acknowledge' : 'arisen', department, data, at: now }]
}
