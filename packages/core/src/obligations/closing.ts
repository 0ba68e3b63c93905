// Closing, and the situations that the list leaves to nobody: those are the settler's.
import { evaluate, type Reader, UNKNOWN } from '../condition/evaluate.ts'
import type { CaseInView } from './case-in-view.ts'
import { openObjections } from './objections.ts'
import type { Obligation } from './obligation.ts'
import { prepareMatter } from './prepare-matter.ts'
import { metSince } from './since.ts'
import { closingTruth, deriveStandings } from './standing.ts'

/** What keeps a case in motion when no duty is owed: closing it, or settling who is responsible. */
export function closingObligations(view: CaseInView): Obligation[] {
  const { state, lead } = view
  const completing = state.designations.flatMap(({ bearer, at, by, completed }, designation): Obligation[] =>
    completed === undefined
      ? [{ kind: 'complete', bearer, modality: 'must', since: at, designation, cause: { by, key: 'designation' } }]
      : [],
  )
  // Between two periods of a repeated duty nothing is due, but the case is not nobody's.
  const stating = missingAtOpening(view)
  const owed = view.standings.owed.some(id => view.matter.duties[id]?.modality === 'must')
  if (owed || stating.length > 0 || completing.length > 0) return [...stating, ...completing]
  if (openObjections(view).length > 0) return []
  const since = lastActAt(view)
  if (mayClose(view)) return [{ kind: 'close', bearer: lead, modality: 'must', since }]
  return [settling(view, since)]
}

/** A linked case may begin without the facts that a reporter would have had to state: the lead states them first. */
function missingAtOpening({ matter, state, standings, lead }: CaseInView): Obligation[] {
  const { required } = prepareMatter(matter)
  const exists = (id: string): boolean => {
    const onlyWhen = matter.facts[id]?.onlyWhen
    return onlyWhen === undefined || evaluate(onlyWhen, standings.read) === 'met'
  }
  const missing = required.some(id => standings.read(id) === UNKNOWN && exists(id))
  return missing ? [{ kind: 'state-facts', bearer: lead, modality: 'must', since: state.opened.at }] : []
}

/** Whether the closing rule is content, or a settler has settled what the list left open since the last act. */
export function mayClose(view: CaseInView): boolean {
  if (closingTruth(view.matter, readAtEnd(view)) === 'met') return true
  const settled = view.state.designations.at(-1)
  return settled?.completed !== undefined && settled.at >= lastDischarge(view)
}

/** Nobody has to use a power: one that was not used does not keep a case open. */
const readAtEnd = ({ matter, state }: CaseInView): Reader => deriveStandings(matter, state, 'unused').read

/** The open question that a situation falls under, if the list has one, and who settles it. */
export function openQuestionAt(view: CaseInView): { question?: string; settledBy: string } {
  const { matter, list } = view
  const read = readAtEnd(view)
  const question = matter.openQuestions.find(({ when }) => when !== undefined && evaluate(when, read) === 'met')
  return question === undefined
    ? { settledBy: list.settledBy }
    : { question: question.id, settledBy: question.settledBy }
}

function settling(view: CaseInView, since: string): Obligation {
  const { question, settledBy } = openQuestionAt(view)
  return { kind: 'settle-gap', bearer: settledBy, modality: 'must', since, ...(question !== undefined && { question }) }
}

/** Acts count, not facts: recording what nobody reads must not move a limit. */
function lastDischarge({ state }: CaseInView): string {
  const acts = [...Object.values(state.acts), ...Object.values(state.periods).flat()]
  return acts.reduce((last, { at }) => (at > last ? at : last), '')
}

/** When the last duty that was owed became void: until then somebody owed it. */
const voidedAt = ({ matter, state, standings }: CaseInView): readonly string[] =>
  Object.entries(standings.of()).flatMap(([id, standing]) => {
    const duty = matter.duties[id]
    if (standing !== 'void' || duty?.until === undefined) return []
    const owed = metSince(matter, state, duty.when, standings.read)
    const ended = metSince(matter, state, duty.until, standings.read)
    return ended.at > owed.at ? [ended.at] : []
  })

function lastActAt(view: CaseInView): string {
  const { state } = view
  const designations = state.designations.map(({ completed, at }) => completed?.at ?? at)
  const began = state.reopened ?? state.opened.at
  return [began, lastDischarge(view), ...voidedAt(view), ...designations].reduce((last, at) => (at > last ? at : last))
}
