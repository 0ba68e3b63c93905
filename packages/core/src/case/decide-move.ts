// A case goes over to the version of the list that is in force: what is owed from then on, is owed under that one.
import { readFacts } from '../calculation/read-facts.ts'
import { findMatter } from '../catalogue/find-matter.ts'
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import { newlyDerived } from './check-facts.ts'
import type { CaseCommand } from './command.ts'
import { type Deciding, type Decision, factValues } from './deciding.ts'
import type { EventBody } from './events.ts'
import type { CaseState } from './state.ts'

/** Whether the actor may take the case over to the version in force: the head of the lead, where that knows the matter. */
export function mayMove({ context, state, lead }: Deciding): boolean {
  const { by, inForce } = context
  if (inForce === undefined || inForce.hash === state.list) return false
  return by.department === lead && by.role === 'head' && findMatter(inForce, state.matter) !== undefined
}

/** Decides whether a case goes over to the version of the list that is in force. */
export function decideMoving(deciding: Deciding, { to, reason }: CaseCommand & { type: 'move' }): Decision {
  const { context, state, lead } = deciding
  const { by, inForce } = context
  if (to === state.list) return refuse(refusal('in-force-already'))
  if (inForce === undefined || inForce.hash !== to) return refuse(refusal('unknown-version', { to }))
  if (findMatter(inForce, state.matter) === undefined)
    return refuse(refusal('unknown-matter', { matter: state.matter, known: inForce.matters.map(({ id }) => id) }))
  if (by.department !== lead) return refuse(refusal('not-your-department', { bearer: lead }))
  if (by.role !== 'head') return refuse(refusal('head-needed'))
  if (reason.trim() === '') return refuse(refusal('reason-missing'))
  return ok([moveTo(inForce, deciding, reason)])
}

/** The event with which a case goes over to another version that knows its matter. */
export function moveTo(
  list: ResponsibilityList,
  { state, standings, context }: Pick<Deciding, 'state' | 'standings' | 'context'>,
  reason: string,
): EventBody & { type: 'case-moved' } {
  const matter = findMatter(list, state.matter)
  if (matter === undefined) throw new Error(`The version ${list.hash} does not have the matter ${state.matter}`)
  const forgotten = forgottenBy(matter, state)
  const kept = Object.fromEntries(Object.entries(state.facts).filter(([id]) => !forgotten.includes(id)))
  const known = factValues({ ...state, facts: kept })
  const facts = newlyDerived(matter, {}, known)
  const bare = { ...state, facts: kept }
  const { standings: after } = viewCase({ list, state: bare, now: context.at })
  const continuing = standings.owed.filter(id => after.owed.includes(id))
  return { type: 'case-moved', data: { from: state.list, to: list.hash, reason, forgotten, facts, continuing } }
}

/** Recorded facts that a matter does not declare, or whose values it would not take. */
export const forgottenBy = (matter: Matter, { facts }: CaseState): readonly string[] =>
  Object.entries(facts)
    .filter(([id, { value }]) => {
      const declared = matter.facts[id]
      if (declared === undefined) return true
      const read = readFacts(matter.facts, { [id]: value })
      return !read.ok || JSON.stringify(read.value[id]) !== JSON.stringify(value)
    })
    .map(([id]) => id)
