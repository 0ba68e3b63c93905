import { expect, test } from 'vitest'
import { type DateLimit, dueOnDate } from './due-on-date.ts'
import { inventedCalendar as calendar } from './testing/invented-calendar.ts'

const due = (since: string, limit: DateLimit) => dueOnDate({ since: `${since}T09:00:00`, limit, calendar })

test('a day of the month is the next such day, today included', () => {
  expect(due('2026-03-02', { day: 25 })).toMatchObject({ at: '2026-03-25T23:59:59', date: '2026-03-25', certain: true })
  expect(due('2026-03-25', { day: 25 }).date).toBe('2026-03-25')
  expect(due('2026-03-26', { day: 24 }).date).toBe('2026-04-24')
  expect(due('2026-12-30', { day: 6 }).date).toBe('2027-01-06')
})

test('a month that is too short ends on its last day', () => {
  expect(due('2027-04-01', { day: 31 }).date).toBe('2027-04-30')
  expect(due('2026-04-30', { day: 31 }).date).toBe('2026-04-30')
})

test('a day of rest moves on, even into the next month', () => {
  expect(due('2026-10-01', { day: 1 }).date).toBe('2026-10-08')
  expect(due('2026-02-01', { day: 31 }).date).toBe('2026-03-02')
})

test('a day of the year is the next such day', () => {
  expect(due('2026-03-02', { everyYearOn: '08-31' }).date).toBe('2026-08-31')
  expect(due('2026-08-31', { everyYearOn: '08-31' }).date).toBe('2026-08-31')
  expect(due('2026-09-01', { everyYearOn: '08-31' }).date).toBe('2027-08-31')
  expect(due('2027-02-01', { everyYearOn: '02-29' }).date).toBe('2027-03-01')
  expect(() => due('2026-03-02', { everyYearOn: '02-30' })).toThrow('not a day of a year: 02-30')
})

test('a date that was set for the case stands, even on a day of rest', () => {
  expect(due('2026-03-02', { onDate: '2026-10-03' })).toMatchObject({ at: '2026-10-03T23:59:59', certain: true })
})
