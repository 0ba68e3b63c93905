// What a person sees of a case's facts.
import { type Condition, explainTest, type Fact, type Ground, type Matter, type RowTest, type Text } from '@remit/core'
import type { Sight } from '../cases/part-in-case.ts'

/** Who looks: what they see of the case, for which department, and whether that leads the case. Without a department, a bare sight. */
export type Eyes =
  | Sight
  | { readonly sight: Sight; readonly department?: string | undefined; readonly leads?: boolean | undefined }

interface Kept {
  readonly sensitive?: Fact['sensitive'] | undefined
  readonly seenBy?: readonly string[] | undefined
}

/** Whether somebody sees a field: as the list says it for departments; otherwise what is sensitive only where they bear a duty. */
function sees({ sensitive, seenBy }: Kept, eyes: Eyes): boolean {
  const { sight, department, leads = false } = typeof eyes === 'string' ? { sight: eyes } : eyes
  if (seenBy === undefined) return sensitive === undefined || sight === 'all'
  return (department !== undefined && seenBy.includes(department)) || (leads && seenBy.includes('lead'))
}

/** Whether a fact is kept from somebody who sees the case. */
export const isHidden = (fact: Fact | undefined, eyes: Eyes): boolean => fact !== undefined && !sees(fact, eyes)

/** A fact's value as it may be seen: of a table, without the columns that are kept from this person. */
export function visibleValue(fact: Fact | undefined, value: unknown, eyes: Eyes): unknown {
  if (isHidden(fact, eyes)) return null
  const hidden = hiddenColumns(fact, eyes)
  if (hidden.length === 0 || !Array.isArray(value)) return value
  return value.map((row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column))),
  )
}

/** The facts of a case as somebody may see them, by id; those that are kept from them are left out. */
export const visibleFacts = (
  { facts }: Matter,
  recorded: Readonly<Record<string, { readonly value: unknown }>>,
  eyes: Eyes,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(recorded).flatMap(([id, { value }]) =>
      isHidden(facts[id], eyes) ? [] : [[id, visibleValue(facts[id], value, eyes)]],
    ),
  )

/** The columns of a table that are kept from this person. */
export function hiddenColumns(fact: Fact | undefined, eyes: Eyes): readonly string[] {
  if (fact?.type !== 'table') return []
  return Object.entries(fact.columns).flatMap(([id, column]) => (sees(column, eyes) ? [] : [id]))
}

/** Whether a field is kept from some of those who see the case. */
export const isKept = ({ sensitive, seenBy }: Kept): boolean => sensitive !== undefined || seenBy !== undefined

/** The columns of a table that are kept from some. */
export const keptColumns = (fact: Fact): readonly string[] =>
  fact.type === 'table' ? Object.entries(fact.columns).flatMap(([id, column]) => (isKept(column) ? [id] : [])) : []

/** Whether a fact holds anything that is kept from others, so that reading it is recorded. */
export const isSensitive = (fact: Fact | undefined): boolean =>
  fact !== undefined && (isKept(fact) || keptColumns(fact).length > 0)

/** Whether somebody is shown, in a fact, anything that is kept from others. */
export function isShownKept(fact: Fact | undefined, eyes: Eyes): boolean {
  if (fact === undefined || isHidden(fact, eyes)) return false
  const hidden = hiddenColumns(fact, eyes)
  return isKept(fact) || keptColumns(fact).some(column => !hidden.includes(column))
}

/** A ground without the value of a fact that is kept from this person: it says what was asked, not what is so. */
export function visibleGround<G extends Ground>(matter: Matter, condition: Condition, ground: G, eyes: Eyes): G {
  if (!isHidden(matter.facts[ground.key], eyes)) return ground
  const test: RowTest | undefined = condition.flat().find(({ key }) => key === ground.key)
  return { ...ground, text: test === undefined ? ground.label : explainTest(matter, test) }
}

/** A sentence of grounds for everybody: of a fact that is kept from some, only what it is called. */
export function sayGrounds({ facts }: Matter, grounds: readonly Ground[]): Text {
  const said = grounds.map(({ key, label, text }) => (isSensitive(facts[key]) ? label : text))
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
