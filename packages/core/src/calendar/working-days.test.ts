import { expect, test } from 'vitest'
import { inventedCalendar as calendar, year2026 } from './testing/invented-calendar.ts'
import { buildCalendar, calendarDay, covers, coversDate, isWorkingDay, nextWorkingDay } from './working-days.ts'

test('a day is worked or not, and says why', () => {
  expect(calendarDay(calendar, '2026-03-02')).toMatchObject({ working: true, reason: { kind: 'ordinary' } })
  expect(calendarDay(calendar, '2026-03-07')).toMatchObject({
    working: false,
    reason: { kind: 'weekend', weekday: 'saturday' },
  })
  expect(calendarDay(calendar, '2026-10-03')).toMatchObject({
    working: false,
    reason: { kind: 'holiday', name: { zh: '丰收节' } },
  })
  expect(calendarDay(calendar, '2026-10-10')).toMatchObject({ working: true, reason: { kind: 'make-up' } })
})

test('a notice reaches into the year before', () => {
  expect(isWorkingDay(calendar, '2026-12-31')).toBe(false)
  expect(isWorkingDay(calendar, '2026-12-27')).toBe(true)
})

test('of a year without a calendar only the weekdays are known', () => {
  expect(covers(calendar, 2026)).toBe(true)
  expect(covers(calendar, 2028)).toBe(false)
  expect(coversDate(calendar, '2028-01-03')).toBe(false)
  expect(calendarDay(calendar, '2028-01-01')).toMatchObject({ working: false, certain: false })
  expect(calendarDay(calendar, '2028-01-03')).toMatchObject({ working: true, certain: false })
  expect(calendarDay(calendar, '2027-01-04')).toMatchObject({ working: true, certain: true })
})

test('the next working day is the day itself when it is worked', () => {
  expect(nextWorkingDay(calendar, '2026-03-02')).toBe('2026-03-02')
  expect(nextWorkingDay(calendar, '2026-03-07')).toBe('2026-03-09')
  expect(nextWorkingDay(calendar, '2026-10-01')).toBe('2026-10-08')
  expect(nextWorkingDay(calendar, '2026-10-10')).toBe('2026-10-10')
})

test('a list may rest on other days', () => {
  const friday = buildCalendar([year2026], ['friday'])
  expect(isWorkingDay(friday, '2026-03-06')).toBe(false)
  expect(isWorkingDay(friday, '2026-03-07')).toBe(true)
})

test('a week without a working day is refused', () => {
  const all = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
  expect(() => buildCalendar([], all)).toThrow('a week without a working day')
})
