// Dates and instants as people read them. All are the county's wall clock; nothing is converted between zones.
import type { Language } from '../language/language.tsx'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** `HH:mm`; absent for a whole day. */
  readonly time?: string
}

function partsOf(at: string): Parts | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(at)
  if (found === null) return undefined
  const [, year, month, day, time] = found
  const whole = time === undefined || at.includes('T23:59:59')
  return { year: Number(year), month: Number(month), day: Number(day), ...(whole ? {} : { time }) }
}

/** Today by this browser's clock, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** A day: 3 月 4 日, with its year unless it is this one. */
export function formatDay(at: string, language: Language, now = today()): string {
  const parts = partsOf(at)
  if (parts === undefined) return at
  const { year, month, day } = parts
  const foreign = String(year) !== now.slice(0, 4)
  if (language === 'zh') return `${foreign ? `${year} 年 ` : ''}${month} 月 ${day} 日`
  return `${day} ${months[month - 1]}${foreign ? ` ${year}` : ''}`
}

/** A day and the time of day; only the day when it is due by the day's end. */
export function formatInstant(at: string, language: Language, now = today()): string {
  const time = partsOf(at)?.time
  return time === undefined ? formatDay(at, language, now) : `${formatDay(at, language, now)} ${time}`
}

/** A moment that the server writes with its zone, such as `2026-03-02T01:00:00.000Z`, on this browser's wall clock. */
export function formatMoment(moment: string, language: Language, now = today()): string {
  const at = new Date(moment)
  const here = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return Number.isNaN(at.getTime()) ? moment : formatInstant(here.toISOString().slice(0, 16), language, now)
}

/** Calendar days from today until a date: 0 today, negative when it has passed. */
export function daysUntil(at: string, now = today()): number {
  return Math.round((Date.parse(at.slice(0, 10)) - Date.parse(now)) / 86_400_000)
}
