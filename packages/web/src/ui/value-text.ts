// A fact's value as people read it.
import type { FactView } from '../api/views.ts'
import type { Speech } from '../language/language.tsx'
import { formatDay } from './dates.ts'

type Shape = Pick<FactView, 'type' | 'values' | 'unit'>

/** The value in words, with its unit; a table by the number of its rows. */
export function valueText(value: unknown, shape: Shape | undefined, speech: Speech): string {
  const { t, say, language } = speech
  if (value === undefined || value === null || value === '') return t.notKnown
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (Array.isArray(value)) return t.rows(value.length)
  const named = shape?.values?.[String(value)]
  if (named !== undefined) return say(named)
  if (shape?.type === 'date') return formatDay(String(value), language)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return shape?.unit === undefined ? text : `${text} ${say(shape.unit)}`
}
