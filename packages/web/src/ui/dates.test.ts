import { expect, test } from 'vitest'
import { daysUntil, formatDay, formatInstant } from './dates.ts'

const now = '2026-11-22'

test('a day names its year only when it is another', () => {
  expect(formatDay('2026-03-04', 'zh', now)).toBe('3 月 4 日')
  expect(formatDay('2027-03-04', 'zh', now)).toBe('2027 年 3 月 4 日')
  expect(formatDay('2026-03-04', 'en', now)).toBe('4 Mar')
  expect(formatDay('2027-03-04', 'en', now)).toBe('4 Mar 2027')
})

test('what is due by the end of a day shows the day alone', () => {
  expect(formatInstant('2026-03-04T16:20:00', 'zh', now)).toBe('3 月 4 日 16:20')
  expect(formatInstant('2026-03-04T23:59:59', 'zh', now)).toBe('3 月 4 日')
})

test('days are counted from date to date, whatever the hour', () => {
  expect(daysUntil('2026-11-22T08:00:00', now)).toBe(0)
  expect(daysUntil('2026-11-23T00:00:00', now)).toBe(1)
  expect(daysUntil('2026-11-20T23:59:59', now)).toBe(-2)
})
