// Which of the acts that the server allows belong to something owed, and which to the case as a whole.
import type { AllowedAct, CaseView, ObligationView } from '../../api/views.ts'

type ActName = AllowedAct['act']

const byKind: Record<ObligationView['kind'], readonly ActName[]> = {
  discharge: ['discharge', 'propose', 'resume', 'object', 'extend', 'suspend', 'urge'],
  'approve-extension': ['approve-extension', 'refuse-extension'],
  'state-facts': ['record'],
  approve: ['approve', 'return'],
  join: ['join'],
  acknowledge: ['acknowledge'],
  convene: ['agree', 'refer', 'opinion'],
  rule: ['rule', 'agree', 'opinion'],
  'settle-gap': ['settle'],
  complete: ['complete'],
  close: ['close'],
}

/** The acts with which something owed can be done, put off or disputed. */
export function actsOn(obligation: ObligationView, { allowed }: CaseView): readonly AllowedAct[] {
  if (obligation.upcoming) return []
  if (obligation.kind === 'state-facts') return obligation.mine ? allowed.flatMap(statingMissing) : []
  return allowed.filter(({ act, duty, designation, question }) => {
    if (!byKind[obligation.kind].includes(act)) return false
    if (act === 'settle') return question === obligation.question
    if (act === 'complete') return designation === obligation.designation
    return duty === obligation.duty
  })
}

/** Recording exactly the facts that should have been there from the start. */
function statingMissing(allowed: AllowedAct): readonly AllowedAct[] {
  const { act, asks = [], missing = [] } = allowed
  return act === 'record' && missing.length > 0
    ? [{ ...allowed, asks: asks.filter(({ id }) => missing.includes(id)) }]
    : []
}

/** The acts on an objection that nothing owed shows already. */
export const actsOnObjection = (duty: string, view: CaseView): readonly AllowedAct[] => {
  const shown = new Set(view.obligations.flatMap(obligation => actsOn(obligation, view)))
  const named: readonly ActName[] = ['agree', 'refer', 'opinion', 'rule', 'withdraw']
  return view.allowed.filter(each => each.duty === duty && named.includes(each.act) && !shown.has(each))
}

/** What is left: notes, facts outside any duty, closing and opening again. Files have a panel of their own. */
export const actsOnCase = (view: CaseView): readonly AllowedAct[] => {
  const shown = new Set([
    ...view.obligations.flatMap(obligation => actsOn(obligation, view)),
    ...view.objections.flatMap(({ duty }) => actsOnObjection(duty, view)),
  ])
  const left = view.allowed.filter(each => !shown.has(each) && each.act !== 'attach')
  // One form asks which discharge it is: a case has many, and hardly ever is one of them void.
  const [voiding] = left.filter(({ act }) => act === 'void')
  return [...left.filter(({ act }) => act !== 'void'), ...(voiding === undefined ? [] : [{ act: voiding.act }])]
}
