// Which documents a department may write in a case now, and what each of them still lacks.
import type { Actor } from '../case/events.ts'
import { writtenBy } from '../catalogue/check-documents.ts'
import type { DocumentForm, Duty } from '../catalogue/list.ts'
import { bearerOf, type CaseInView } from '../obligations/case-in-view.ts'

/** What must be there before a document is issued: a fact, an act, a head. */
export type Lacking =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'duty'; readonly duty: string; readonly outcome: string }
  | { readonly kind: 'approval' }
  | { readonly kind: 'word' }

/** A document that a department may write in a case. */
export interface PossibleDocument {
  readonly form: DocumentForm
  /** The duty that produces it; absent where the list lets it be issued without one. */
  readonly duty?: string
  /** Which of the matter's documents it is; absent without a duty. */
  readonly name?: string
  /** The department in whose name it is issued. */
  readonly department: string
  readonly lacking: readonly Lacking[]
}

/** The documents that the actor's department may write now, in the order of the list. */
export function possibleDocuments(view: CaseInView, by: Actor): readonly PossibleDocument[] {
  if (by.department === undefined) return []
  return Object.values(view.list.documents).flatMap(form => {
    if (form.matters.length > 0 && !form.matters.includes(view.matter.id)) return []
    const produced = producedBy(view, form, by.department as string)
    const places = produced.length > 0 ? produced : withoutDuty(view, form, by.department as string)
    return places.map(place => ({ form, ...place, lacking: lackingIn(view, form, place, by) }))
  })
}

type Place = Pick<PossibleDocument, 'duty' | 'name' | 'department'>

function producedBy(view: CaseInView, form: DocumentForm, department: string): Place[] {
  const written = writtenBy(form)
  return Object.values(view.matter.duties).flatMap(duty => {
    const standing = view.standings.of()[duty.id]
    if (standing !== 'owed' && standing !== 'discharged') return []
    const bearer = bearerOf(view, duty)
    if (bearer !== department && recorderOf(view, duty, bearer) !== department) return []
    return duty.produces
      .filter(name => written.includes(name))
      .map(name => ({ duty: duty.id, name, department: bearer }))
  })
}

const recorderOf = ({ list, lead }: CaseInView, duty: Duty, bearer: string): string | undefined =>
  list.departments[bearer]?.kind === 'external'
    ? (duty.recordedBy ?? list.departments[bearer]?.recordedBy ?? lead)
    : undefined

function withoutDuty({ lead }: CaseInView, form: DocumentForm, department: string): Place[] {
  const may = form.issuedBy.includes(department) || (form.issuedBy.includes('lead') && department === lead)
  return may ? [{ department }] : []
}

function lackingIn(view: CaseInView, form: DocumentForm, { duty, department }: Place, by: Actor): Lacking[] {
  const { matter, state, list } = view
  const facts = form.needs.facts.filter(
    fact => matter.facts[fact] !== undefined && (state.facts[fact]?.value ?? null) === null,
  )
  const duties = Object.entries(form.needs.duties).filter(([id, outcome]) => {
    const needed = matter.duties[id]
    const act = needed === undefined ? undefined : (state.acts[id] ?? state.periods[id]?.at(-1))
    return needed !== undefined && (act === undefined || (outcome !== 'done' && act.outcome !== outcome))
  })
  const numbered = form.number?.includes('{word}') === true
  return [
    ...facts.map(fact => ({ kind: 'fact' as const, fact })),
    ...duties.map(([id, outcome]) => ({ kind: 'duty' as const, duty: id, outcome })),
    ...(form.approval === 'head' && by.role !== 'head' && !approved(view, duty) ? [{ kind: 'approval' as const }] : []),
    ...(numbered && list.departments[department]?.documentWord === undefined ? [{ kind: 'word' as const }] : []),
  ]
}

/** Whether a head has approved the duty that produces it. */
const approved = ({ matter, state }: CaseInView, duty: string | undefined): boolean =>
  duty !== undefined && matter.duties[duty]?.approval === 'head' && state.acts[duty] !== undefined
