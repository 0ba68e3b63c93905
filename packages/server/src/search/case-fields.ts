// What a case is found by, and who may find it by that. Facts that the list keeps from some are in none of it.
import type { CaseEvent, CaseState, Fact, Matter } from '@remit/core'
import { isKept, keptColumns } from '../presentation/sight-of-facts.ts'

/** A text of a case. */
export interface CaseField {
  readonly name: 'number' | 'subject' | 'party' | 'report' | 'note'
  readonly text: string
  /** Whether only those find it who bear a duty in the case: what a person wrote may name whom it is about. */
  readonly borne: boolean
}

/** A case with its number and what happened in it. */
export interface CaseToFind {
  readonly matter: Matter
  readonly number: string
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

/** The texts of a case, what counts most first. */
export function fieldsOf({ matter, number, state, events }: CaseToFind): CaseField[] {
  const { text = '', period = '' } = state.opened
  const named = Object.entries(state.facts).flatMap(([id, { value }]) => namesIn(matter.facts[id], value))
  const fields: CaseField[] = [
    { name: 'number', text: number, borne: false },
    { name: 'subject', text: period, borne: false },
    ...named.map(each => ({ name: 'party' as const, text: each, borne: false })),
    { name: 'report', text, borne: true },
    ...events.flatMap(notesIn),
  ]
  return fields.filter(each => each.text !== '')
}

/** Names and other short texts in a fact, without what is kept from some of those who see the case. */
function namesIn(fact: Fact | undefined, value: unknown): string[] {
  if (fact === undefined || isKept(fact)) return []
  if (fact.type === 'text') return typeof value === 'string' ? [value] : []
  if (fact.type !== 'table') return []
  const kept = keptColumns(fact)
  const columns = Object.entries(fact.columns).flatMap(([id, { type }]) =>
    type === 'text' && !kept.includes(id) ? [id] : [],
  )
  const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
  return rows.flatMap(row => columns.flatMap(id => (typeof row[id] === 'string' ? [row[id]] : [])))
}

function notesIn({ type, data }: CaseEvent): CaseField[] {
  const written: Record<string, unknown> = { ...data }
  const open = [written.reason, written.minute, written.act]
  const kept = type === 'case-opened' ? [] : [written.text, written.note]
  const note = (borne: boolean) => (text: unknown) =>
    typeof text === 'string' && text !== '' ? [{ name: 'note' as const, text, borne }] : []
  return [...open.flatMap(note(false)), ...kept.flatMap(note(true))]
}

/** Whether an event may change by which words its case is found. */
export function changesWords(matter: Matter, { type, data }: CaseEvent): boolean {
  switch (type) {
    case 'receipt-acknowledged':
    case 'duty-joined':
    case 'case-linked':
      return false
    case 'discharge-proposed':
    case 'duty-discharged':
      return (
        data.note !== undefined ||
        Object.keys(data.facts).some(id => ['text', 'table'].includes(matter.facts[id]?.type ?? ''))
      )
    default:
      return true
  }
}
