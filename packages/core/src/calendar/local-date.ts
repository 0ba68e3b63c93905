// Days and times on the county's wall clock, by arithmetic: the core sees neither time zones nor a clock.

/** `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. Compares as a string. */
export type LocalDate = string

/** `YYYY-MM-DDTHH:mm:ss` on the county's wall clock. Compares as a string. */
export type LocalDateTime = string

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const secondsPerDay = 86_400

/** The last day and the last instant that can be written; arithmetic that would go beyond stops there. */
export const lastDate: LocalDate = '9999-12-31'
export const lastInstant: LocalDateTime = '9999-12-31T23:59:59'

/** Whether this is a day that exists, written `YYYY-MM-DD`. */
export const isLocalDate = (written: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const { year, month, day } = partsOf(written)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether this is an instant that exists, written `YYYY-MM-DDTHH:mm:ss`. */
export const isLocalDateTime = (written: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(written) && isLocalDate(written.slice(0, 10))

/** Whether `MM-DD` names a day that exists in some year. */
export const isMonthDay = (written: string): boolean => isLocalDate(`2000-${written}`)

/** Days since 1970-01-01 of a date that exists. The inverse of `dateOfDay`. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  return dayNumberOf(year, month, day)
}

// Years are reckoned from March, so that the leap day is the last day of its year (Hinnant, "days_from_civil").
function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const firstDay = dayNumberOf(1, 1, 1)

/** The day number of the last date that can be written. */
export const lastDayNumber = dayNumberOf(9999, 12, 31)

/** The date of a day number; numbers outside the years 0001 to 9999 give the first or last day. */
export function dateOfDay(number: number): LocalDate {
  const shifted = Math.min(Math.max(number, firstDay), lastDayNumber) + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The date so many days later, or earlier when `days` is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days)

/** The same day of a month so many months later; where that month is too short, its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + month - 1 + months
  const toYear = Math.floor(total / 12)
  if (toYear > 9999) return lastDate
  if (toYear < 1) return dateOfDay(firstDay)
  return dateInMonth(toYear, total - toYear * 12 + 1, day)
}

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12)

/** The day of a month that exists; where the month is too short, its last day. */
export const dateInMonth = (year: number, month: number, day: number): LocalDate =>
  written(year, month, Math.min(day, daysInMonth(year, month)))

/** How many days `to` comes after `from`; negative when it comes before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

export const weekday = (date: LocalDate): Weekday => weekdayOfDay(dayNumber(date))

/** The weekday of a day number. */
export const weekdayOfDay = (number: number): Weekday => weekdays[(((number + 3) % 7) + 7) % 7] as Weekday

export const yearOf = (date: LocalDate): number => digits(date, 0, 4)
export const monthOf = (date: LocalDate): number => digits(date, 5, 7)
export const dayOfMonth = (date: LocalDate): number => digits(date, 8, 10)

/** The date of an instant. */
export const dateOf = (at: LocalDateTime): LocalDate => at.slice(0, 10)

/** The last second of a day. */
export const endOfDay = (date: LocalDate): LocalDateTime => `${date}T23:59:59`

/** The instant so many hours later, on a wall clock without summer time. */
export const addHours = (at: LocalDateTime, hours: number): LocalDateTime => addSeconds(at, hours * 3600)

/** The instant so many seconds later; stops at the last instant that can be written. */
export function addSeconds(at: LocalDateTime, seconds: number): LocalDateTime {
  const total = secondNumber(at) + seconds
  const day = Math.floor(total / secondsPerDay)
  if (day > lastDayNumber) return lastInstant
  const rest = total - day * secondsPerDay
  const time = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(padded).join(':')
  return `${dateOfDay(day)}T${time}`
}

/** How many seconds `to` comes after `from`. */
export const secondsBetween = (from: LocalDateTime, to: LocalDateTime): number => secondNumber(to) - secondNumber(from)

const secondNumber = (at: LocalDateTime): number =>
  dayNumber(at) * secondsPerDay + digits(at, 11, 13) * 3600 + digits(at, 14, 16) * 60 + digits(at, 17, 19)

const partsOf = (date: string) => ({ year: yearOf(date), month: monthOf(date), day: dayOfMonth(date) })

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const padded = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

const written = (year: number, month: number, day: number): LocalDate =>
  `${year < 1000 ? `${year}`.padStart(4, '0') : year}-${padded(month)}-${padded(day)}`
