// Dates in sentences that the core writes.
import type { Text } from '../text.ts'
import { dateOf, dayOfMonth, type LocalDate, type LocalDateTime, monthOf, yearOf } from './local-date.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026年3月2日`, `2 March 2026`. */
export const sayDate = (date: LocalDate): Text => ({
  zh: `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`,
  en: `${dayOfMonth(date)} ${months[monthOf(date) - 1]} ${yearOf(date)}`,
})

/** `2026年3月2日9:00`, `2 March 2026, 9:00`; the end of a day as `24:00`. */
export function sayInstant(at: LocalDateTime): Text {
  const { zh, en } = sayDate(dateOf(at))
  const time = at.endsWith('T23:59:59') ? '24:00' : `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`
  return { zh: `${zh}${time}`, en: `${en}, ${time}` }
}

/** `2026年3月7日至8日`, `7 to 8 March 2026`; what both ends share is said once. */
export function sayDateRange(from: LocalDate, to: LocalDate): Text {
  if (from === to) return sayDate(from)
  const sameYear = yearOf(from) === yearOf(to)
  const sameMonth = sameYear && monthOf(from) === monthOf(to)
  const start = sayDate(from)
  const end = sayDate(to)
  const month = sameMonth ? '' : ` ${months[monthOf(from) - 1]}`
  return {
    zh: `${start.zh}至${sameMonth ? end.zh.replace(/^.*月/, '') : sameYear ? end.zh.replace(/^.*年/, '') : end.zh}`,
    en: `${sameYear ? `${dayOfMonth(from)}${month}` : start.en} to ${end.en}`,
  }
}
