// What a person sees of a case's facts.
import { type Condition, explainTest, type Fact, type Ground, type Matter, type RowTest, type Text } from '@remit/core'
import type { Sight } from '../cases/part-in-case.ts'

/** Whether a fact is kept from somebody who does not bear a duty in the case. */
export const isHidden = (fact: Fact | undefined, sight: Sight): boolean =>
  sight !== 'all' && fact?.sensitive !== undefined

/** A fact's value as it may be seen: of a table, without the columns that are kept from this person. */
export function visibleValue(fact: Fact | undefined, value: unknown, sight: Sight): unknown {
  if (isHidden(fact, sight)) return null
  const hidden = hiddenColumns(fact, sight)
  if (hidden.length === 0 || !Array.isArray(value)) return value
  return value.map((row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column))),
  )
}

/** The columns of a table that are kept from this person. */
export function hiddenColumns(fact: Fact | undefined, sight: Sight): readonly string[] {
  if (sight === 'all' || fact?.type !== 'table') return []
  return Object.entries(fact.columns).flatMap(([id, { sensitive }]) => (sensitive === undefined ? [] : [id]))
}

/** Whether a fact holds anything that is kept from others, so that reading it is recorded. */
export const isSensitive = (fact: Fact | undefined): boolean =>
  fact !== undefined && (fact.sensitive !== undefined || hiddenColumns(fact, 'not-sensitive').length > 0)

/** A ground without the value of a fact that is kept from this person: it says what was asked, not what is so. */
export function visibleGround<G extends Ground>(matter: Matter, condition: Condition, ground: G, sight: Sight): G {
  if (!isHidden(matter.facts[ground.key], sight)) return ground
  const test: RowTest | undefined = condition.flat().find(({ key }) => key === ground.key)
  return { ...ground, text: test === undefined ? ground.label : explainTest(matter, test) }
}

/** A sentence of grounds for everybody: of a fact that is kept from some, only what it is called. */
export function sayGrounds({ facts }: Matter, grounds: readonly Ground[]): Text {
  const said = grounds.map(({ key, label, text }) => (isSensitive(facts[key]) ? label : text))
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
