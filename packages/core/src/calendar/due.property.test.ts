import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOf } from './due.ts'
import { type DateLimit, dueOnDate } from './due-on-date.ts'
import { dateOf, dateOfDay, dayNumber } from './local-date.ts'
import type { Span } from './span.ts'
import { inventedCalendar as calendar } from './testing/invented-calendar.ts'
import { isWorkingDay } from './working-days.ts'

const instant = fc
  .tuple(
    fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-31') }),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([day, hour, minute]) => `${dateOfDay(day)}T${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}:00`)

const span: fc.Arbitrary<Span> = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('working-day' as const, 'day' as const, 'hour' as const, 'month' as const, 'year' as const),
})

const suspensions = fc.array(
  fc.tuple(instant, instant).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  { maxLength: 4 },
)

const asked = fc.record(
  { since: instant, span, suspensions, extension: fc.option(span, { nil: undefined }) },
  { requiredKeys: ['since', 'span', 'suspensions', 'extension'] },
)

test('it is never due before it began, and never on a day of rest unless hours decide', () => {
  fc.assert(
    fc.property(asked, question => {
      const due = dueOf({ ...question, calendar })
      expect(due.at > question.since).toBe(true)
      expect(due.date).toBe(dateOf(due.at))
      if ((question.extension ?? question.span).unit !== 'hour') expect(isWorkingDay(calendar, due.date)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a longer span is never due earlier', () => {
  fc.assert(
    fc.property(asked, question => {
      const longer = { ...question.span, count: question.span.count + 1 }
      expect(dueOf({ ...question, span: longer, calendar }).at >= dueOf({ ...question, calendar }).at).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('an extension and a suspension never make it due earlier', () => {
  fc.assert(
    fc.property(asked, question => {
      const due = dueOf({ ...question, calendar }).at
      const plain = dueOf({ since: question.since, span: question.span, calendar })
      expect(due >= plain.at).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('the order in which suspensions are given does not matter', () => {
  fc.assert(
    fc.property(asked, question => {
      const turned = question.suspensions.toReversed()
      expect(dueOf({ ...question, suspensions: turned, calendar }).at).toBe(dueOf({ ...question, calendar }).at)
    }),
  )
})

test('asked again, it is answered alike', () => {
  fc.assert(
    fc.property(asked, question => {
      expect(dueOf({ ...question, calendar })).toEqual(dueOf({ ...question, calendar }))
    }),
  )
})

const yearly = fc
  .integer({ min: dayNumber('2028-01-01'), max: dayNumber('2028-12-31') })
  .map((day): DateLimit => ({ everyYearOn: dateOfDay(day).slice(5) }))
const monthly = fc.integer({ min: 1, max: 31 }).map((day): DateLimit => ({ day }))

test('a day of a month or year is never before the start and never a day of rest', () => {
  fc.assert(
    fc.property(instant, fc.oneof(monthly, yearly), (since, limit) => {
      const due = dueOnDate({ since, limit, calendar })
      expect(due.at > since).toBe(true)
      expect(isWorkingDay(calendar, due.date)).toBe(true)
    }),
  )
})
