// What a person may do in a case now, each with what its form needs.
import {
  type Allowed,
  type CaseInView,
  type Duty,
  establishedBy,
  evaluate,
  type Matter,
  type ResponsibilityList,
  sayOutcome,
  UNKNOWN,
  viewCase,
} from '@remit/core'
import type { Seen } from '../cases/seen.ts'
import type { AllowedAct, FactView } from '../views.ts'
import { presentFact } from './fact-view.ts'

/** The acts that are open to a person. */
export function presentAllowed(
  seen: Seen,
  allowed: readonly Allowed[],
  inForce: Pick<ResponsibilityList, 'hash' | 'version'> = seen.list,
): AllowedAct[] {
  const view = viewCase(seen)
  return allowed.map(({ act, duty: id, designation, question, facts, departments }) => {
    const duty = id === undefined ? undefined : view.matter.duties[id]
    return {
      act,
      ...(id !== undefined && { duty: id }),
      ...(designation !== undefined && { designation }),
      ...(question !== undefined && { question }),
      ...(duty !== undefined && (act === 'discharge' || act === 'propose') && { outcomes: outcomesOf(view, duty) }),
      ...(namesDepartment.has(act) && { departments: Object.keys(view.list.departments) }),
      ...(departments !== undefined && { signers: [...departments] }),
      ...(act === 'move' && { version: { hash: inForce.hash, version: inForce.version } }),
      ...(facts !== undefined &&
        (act === 'record' ? presentRecording(view, facts) : { asks: asksFor(view.matter, facts) })),
    }
  })
}

const namesDepartment = new Set<Allowed['act']>(['object', 'agree', 'rule', 'settle'])

function outcomesOf(view: CaseInView, duty: Duty): NonNullable<AllowedAct['outcomes']> {
  return Object.keys(duty.outcomes ?? { done: true }).map(outcome => ({
    id: outcome,
    label: sayOutcome(view.matter, duty.id, outcome),
    asks: asksOf(view, duty, outcome),
  }))
}

/** The facts that a discharge with an outcome asks for: those it establishes, and those its calculation still needs. */
function asksOf(view: CaseInView, duty: Duty, outcome: string): FactView[] {
  const { matter, state, standings } = view
  const established = establishedBy(duty, outcome)
  const calculation = duty.computes === undefined ? undefined : matter.calculations[duty.computes]
  const computed = (calculation?.asks ?? []).filter(id => state.facts[id] === undefined)
  const optional = new Set(calculation?.optional ?? [])
  const read = (key: string): unknown => (key === duty.id ? outcome : standings.read(key))
  return [...new Set([...established, ...computed])].flatMap(id => {
    const fact = matter.facts[id]
    if (fact === undefined || fact.derived !== undefined) return []
    const exists = fact.onlyWhen === undefined ? 'met' : evaluate(fact.onlyWhen, read)
    if (exists === 'not-met') return []
    const recorded = state.facts[id] !== undefined && read(id) !== UNKNOWN
    return [{ ...presentFact(id, fact), required: !recorded && (established.includes(id) || !optional.has(id)) }]
  })
}

/** What can be recorded outside any duty, and what of it should have been there from the start. */
function presentRecording(
  { matter, standings: { read } }: CaseInView,
  facts: readonly string[],
): Pick<AllowedAct, 'asks' | 'missing'> {
  const missing = Object.keys(matter.facts).filter(
    id => matter.facts[id]?.atOpening === 'require' && matter.facts[id]?.derived === undefined && read(id) === UNKNOWN,
  )
  return { asks: asksFor(matter, facts), ...(missing.length > 0 && { missing }) }
}

const asksFor = (matter: Matter, facts: readonly string[]): FactView[] =>
  facts.flatMap(id => {
    const fact = matter.facts[id]
    return fact === undefined ? [] : [presentFact(id, fact)]
  })
