// Which facts a form asks for: a fact that does not exist under the values so far is not asked.
import { type Condition, evaluate, type Truth, UNKNOWN } from '@remit/core'
import type { FactView } from '../../api/views.ts'
import { isEmpty, isNumeric, readNumber, type Values } from './fact-values.ts'

/** Whether a fact exists: `recorded` is what is known besides the form's own values. */
export function factExists(fact: FactView, values: Values, facts: readonly FactView[], recorded: Values = {}): Truth {
  if (fact.onlyWhen === undefined) return 'met'
  const types = new Map(facts.map(({ id, type }) => [id, type]))
  return evaluate(fact.onlyWhen as Condition, key => {
    const value = isEmpty(values[key]) ? recorded[key] : values[key]
    if (isEmpty(value)) return UNKNOWN
    const written = typeof value === 'string' && isNumeric(types.get(key) ?? '')
    return written ? (readNumber(value) ?? UNKNOWN) : value
  })
}

/** The facts that surely exist. */
export const surelyShown = (facts: readonly FactView[], values: Values, recorded?: Values): readonly FactView[] =>
  facts.filter(fact => factExists(fact, values, facts, recorded) === 'met')

/** The facts that may exist: all but those that certainly do not. */
export const possiblyShown = (facts: readonly FactView[], values: Values, recorded?: Values): readonly FactView[] =>
  facts.filter(fact => factExists(fact, values, facts, recorded) !== 'not-met')
