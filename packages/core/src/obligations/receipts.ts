// A handover is received or objected to; a notification is received. Not answering in time counts as acceptance.
import type { Act } from '../case/state.ts'
import type { Duty } from '../catalogue/list.ts'
import type { CaseInView } from './case-in-view.ts'
import { openObjection } from './objections.ts'
import type { Obligation } from './obligation.ts'
import { MINUTE } from './say-kind.ts'
import { spanDue } from './span-due.ts'

/** The receipts that are owed now: for handovers among what is owed, and for notifications that were sent. */
export function receipts(view: CaseInView, obligations: readonly Obligation[]): Obligation[] {
  const handedOver = obligations.flatMap(obligation => handoverReceipt(view, obligation))
  const { acts, periods } = view.state
  const latest = Object.entries(periods).flatMap(([id, all]) => all.slice(-1).map(act => [id, act] as const))
  const notified = [...Object.entries(acts), ...latest].flatMap(([id, act]) => notificationReceipts(view, id, act))
  return [...handedOver, ...notified, ...filings(view)].filter(
    receipt => spanDue(view.list, receipt.since, view.list.acknowledge).at >= view.now,
  )
}

function handoverReceipt(view: CaseInView, obligation: Obligation): Obligation[] {
  const { kind, duty, bearer, from, since, cause } = obligation
  if (kind !== 'discharge' || duty === undefined || from === undefined) return []
  // A later period is no handover, unless the duty was moved in the middle of it.
  if ((obligation.period ?? 0) > 0 && view.state.bearers[duty]?.at !== since) return []
  if (isExternal(view, bearer) || received(view, duty, bearer, since) || openObjection(view, duty) !== undefined)
    return []
  return [{ kind: 'acknowledge', duty, bearer, modality: 'must', since, from, ...(cause && { cause }) }]
}

function notificationReceipts(view: CaseInView, id: string, act: Act): Obligation[] {
  // A version of the list to which the case went over may not have the duty any more.
  const duty: Duty | undefined = view.matter.duties[id]
  return (duty?.notifies ?? [])
    .filter(department => department !== act.by.department && !isExternal(view, department))
    .filter(department => !received(view, id, department, act.at))
    .map(bearer => ({
      kind: 'acknowledge' as const,
      duty: id,
      bearer,
      modality: 'must' as const,
      since: act.at,
      cause: { by: act.by, key: id },
      ...(act.by.department !== undefined && { from: act.by.department }),
    }))
}

/** The signed minute of an agreement is filed with the department that settles objections. */
function filings(view: CaseInView): Obligation[] {
  const { settledBy } = view.list
  return view.state.objections.flatMap(({ duty, ended }): Obligation[] => {
    if (ended?.how !== 'agreed' || ended.signatures === undefined || ended.by.department === undefined) return []
    if (ended.by.department === settledBy || received(view, duty, settledBy, ended.at)) return []
    const cause = { by: ended.by, key: MINUTE }
    const { department: from } = ended.by
    return [{ kind: 'acknowledge', duty, bearer: settledBy, modality: 'must', since: ended.at, cause, from }]
  })
}

const isExternal = ({ list }: CaseInView, department: string): boolean =>
  list.departments[department]?.kind === 'external'

const received = ({ state }: CaseInView, duty: string, department: string, since: string): boolean =>
  (state.receipts[duty]?.[department] ?? '') >= since
