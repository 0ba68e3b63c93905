// Grounds: the tests that decide, each with what is so.
import type { CaseState } from '../case/state.ts'
import type { Matter } from '../catalogue/list.ts'
import type { Condition, Row, RowTest, Test } from '../condition/condition.ts'
import { evaluateRow, NONE, type Reader, UNKNOWN } from '../condition/evaluate.ts'
import { explainTest, labelOf, sayReading } from '../condition/explain.ts'
import type { Ground } from './answer.ts'

/** The ground for one test: the value beside what was asked of it, or only what is asked while it is not known. */
export function groundOf(matter: Matter, test: RowTest, read: Reader): Ground {
  const reading = read(test.key)
  const label = labelOf(matter, test.key)
  if (reading === UNKNOWN || reading === NONE)
    return { key: test.key, label, text: explainTest(matter, test), known: reading === NONE }
  return {
    key: test.key,
    label,
    known: true,
    text: { zh: withValue(matter, test, reading, 'zh'), en: withValue(matter, test, reading, 'en') },
  }
}

function withValue(matter: Matter, { key, test }: RowTest, reading: unknown, language: 'zh' | 'en'): string {
  const label = labelOf(matter, key)[language]
  const value = sayReading(matter, key, reading)[language]
  const colon = language === 'zh' ? '：' : ': '
  const bound = boundOf(matter, key, test, language)
  return `${label}${colon}${value}${bound}`
}

/** For a range, the threshold beside the value: 13周岁（< 14周岁）. */
function boundOf(matter: Matter, key: string, test: Test, language: 'zh' | 'en'): string {
  if (test.kind !== 'range') return ''
  const parts = [
    test.from && `${test.from.inclusive ? '≥' : '>'} ${sayReading(matter, key, test.from.value)[language]}`,
    test.to && `${test.to.inclusive ? '≤' : '<'} ${sayReading(matter, key, test.to.value)[language]}`,
  ].filter(part => part !== undefined)
  return language === 'zh' ? `（${parts.join('，')}）` : ` (${parts.join(', ')})`
}

/** The rows of a condition that hold. */
export const metRows = (condition: Condition, read: Reader): readonly Row[] =>
  condition.filter(row => evaluateRow(row, read) === 'met')

/** The grounds of all rows that hold, each key once. */
export function metGrounds(matter: Matter, condition: Condition, read: Reader): readonly Ground[] {
  const tests = metRows(condition, read).flat()
  const seen = new Set<string>()
  return tests.filter(({ key }) => !seen.has(key) && seen.add(key)).map(test => groundOf(matter, test, read))
}

/** Who recorded what a ground rests on, and when. */
export function recordedBy(state: CaseState, key: string): { at: string; department?: string } | undefined {
  const entry = state.facts[key]
  const act = state.acts[key] ?? state.periods[key]?.at(-1)
  const stamp = act ?? (entry === undefined ? undefined : { at: entry.since, by: entry.by })
  if (stamp === undefined) return undefined
  return { at: stamp.at, ...(stamp.by.department !== undefined && { department: stamp.by.department }) }
}
