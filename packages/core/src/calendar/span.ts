// Lengths of time, as a list writes them.
import type { Text } from '../text.ts'

export type SpanUnit = 'working-day' | 'day' | 'hour' | 'month' | 'year'

/** A length of time: a whole number, at least 1, of a unit. */
export interface Span {
  readonly count: number
  readonly unit: SpanUnit
}

const pattern = /^([1-9]\d*) (working day|day|hour|month|year)s?$/

const words: Readonly<Record<SpanUnit, Text>> = {
  'working-day': { zh: '个工作日', en: 'working day' },
  day: { zh: '日', en: 'day' },
  hour: { zh: '小时', en: 'hour' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
}

/** The span that is written as `5 working days`, `24 hours`, `3 days`, `3 months`, `5 years`; undefined for any other text. */
export function findSpan(written: string): Span | undefined {
  const [, count, unit] = pattern.exec(written) ?? []
  if (count === undefined || unit === undefined) return undefined
  return { count: Number(count), unit: unit === 'working day' ? 'working-day' : (unit as SpanUnit) }
}

/** The span of a list that was read: its schema has refused everything else. Throws on other text. */
export function parseSpan(written: string): Span {
  const span = findSpan(written)
  if (!span) throw new Error(`not a span: ${written}`)
  return span
}

/** `5个工作日`, `5 working days`. */
export const describeSpan = ({ count, unit }: Span): Text => ({
  zh: `${count}${words[unit].zh}`,
  en: `${count} ${words[unit].en}${count === 1 ? '' : 's'}`,
})
