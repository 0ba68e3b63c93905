import type { CaseView } from '../../api/views.ts'
import type { Values } from '../../ui/facts/fact-values.ts'

/**
 * What the case knows, for a form to begin with. What is kept from this person is left out, whole: a table with
 * columns missing would overwrite them.
 */
export const recordedValues = ({ facts }: CaseView): Values =>
  Object.fromEntries(
    facts.flatMap(({ id, value, hidden, hiddenColumns = [] }) =>
      hidden || hiddenColumns.length > 0 ? [] : [[id, value]],
    ),
  )

/** Only what is new: recording again what is recorded already says nothing. */
export function changedFacts(facts: Values, view: CaseView): Record<string, unknown> {
  const recorded = recordedValues(view)
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => !same(value, recorded[id])))
}

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || (typeof a !== 'object' && typeof b !== 'object' && String(a) === String(b))
