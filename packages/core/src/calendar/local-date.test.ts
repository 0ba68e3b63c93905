import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addHours,
  addMonths,
  addSeconds,
  addYears,
  dateOf,
  dateOfDay,
  dayNumber,
  daysBetween,
  isLocalDate,
  isLocalDateTime,
  isMonthDay,
  lastInstant,
  weekday,
  yearOf,
} from './local-date.ts'

test('a date exists or it does not', () => {
  for (const date of ['2026-03-02', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
    expect(isLocalDate(date), date).toBe(true)
  }
  for (const date of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '0000-01-01',
    '2026-03-02T',
    '',
  ]) {
    expect(isLocalDate(date), date).toBe(false)
  }
})

test('an instant exists or it does not', () => {
  expect(isLocalDateTime('2026-03-02T09:00:00')).toBe(true)
  for (const at of [
    '2026-03-02T24:00:00',
    '2026-03-02T09:60:00',
    '2026-02-29T09:00:00',
    '2026-03-02T09:00',
    '2026-03-02',
  ]) {
    expect(isLocalDateTime(at), at).toBe(false)
  }
})

test('a day of a year exists in some year', () => {
  expect(isMonthDay('02-29')).toBe(true)
  expect(isMonthDay('02-30')).toBe(false)
})

test('months are clamped to their last day', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-11-15', 3)).toBe('2027-02-15')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
})

test('hours run over the end of a day, a month and a year', () => {
  expect(addHours('2026-12-31T23:30:15', 1)).toBe('2027-01-01T00:30:15')
  expect(addHours('2026-03-02T09:05:00', 24)).toBe('2026-03-03T09:05:00')
  expect(addSeconds('2026-03-01T00:00:00', -1)).toBe('2026-02-28T23:59:59')
})

test('arithmetic stops at the ends of what can be written', () => {
  expect(addDays('9999-12-30', 400)).toBe('9999-12-31')
  expect(addDays('0001-01-02', -400)).toBe('0001-01-01')
  expect(addMonths('9999-12-01', 1)).toBe('9999-12-31')
  expect(addMonths('0001-01-15', -1)).toBe('0001-01-01')
  expect(addHours('9999-12-31T23:00:00', 2)).toBe(lastInstant)
})

test('the date, the year and the weekday are read off', () => {
  expect(dateOf('2026-03-02T09:00:00')).toBe('2026-03-02')
  expect(yearOf('2026-03-02')).toBe(2026)
  expect(weekday('2026-03-02')).toBe('monday')
  expect(weekday('1969-12-28')).toBe('sunday')
  expect(weekday('2000-02-29')).toBe('tuesday')
})

const day = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') })

test('a day number is a date, as the calendar of the language has it', () => {
  fc.assert(
    fc.property(day, number => {
      const date = dateOfDay(number)
      expect(date).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
      expect(dayNumber(date)).toBe(number)
      expect(isLocalDate(date)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('adding days and counting them back agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -1000, max: 1000 }), (number, days) => {
      fc.pre(number + days >= dayNumber('0001-01-01') && number + days <= dayNumber('9999-12-31'))
      expect(daysBetween(dateOfDay(number), addDays(dateOfDay(number), days))).toBe(days)
    }),
  )
})
