import { describe, expect, test } from 'vitest'
import { dueOf } from './due.ts'
import { parseSpan } from './span.ts'
import type { Suspension } from './suspension.ts'
import { inventedCalendar as calendar } from './testing/invented-calendar.ts'

const due = (since: string, span: string, suspensions: readonly Suspension[] = [], extension?: string) =>
  dueOf({
    since,
    span: parseSpan(span),
    calendar,
    suspensions,
    extension: extension ? parseSpan(extension) : undefined,
  })

const at = (date: string, time = '09:00') => `${date}T${time}:00`

describe('working days', () => {
  test('the day of the event is not counted', () => {
    expect(due(at('2026-03-02'), '1 working day')).toMatchObject({ at: '2026-03-03T23:59:59', date: '2026-03-03' })
    expect(due(at('2026-03-02', '23:59'), '5 working days').date).toBe('2026-03-09')
  })

  test('an event on a day of rest starts the count like any other', () => {
    expect(due(at('2026-03-07'), '1 working day').date).toBe('2026-03-09')
  })

  test('holidays are skipped and make-up days are counted', () => {
    expect(due(at('2026-09-30'), '3 working days').date).toBe('2026-10-10')
    expect(due(at('2026-09-30'), '4 working days').date).toBe('2026-10-12')
  })

  test('a count into a year without a calendar is not certain', () => {
    expect(due(at('2027-12-30'), '1 working day')).toMatchObject({ date: '2027-12-31', certain: true })
    expect(due(at('2027-12-30'), '2 working days')).toMatchObject({ date: '2028-01-03', certain: false })
  })
})

describe('days, months and years', () => {
  test('days of rest are counted, and the last day moves off one', () => {
    expect(due(at('2026-03-02'), '10 days').date).toBe('2026-03-12')
    expect(due(at('2026-03-02'), '5 days').date).toBe('2026-03-09')
    expect(due(at('2026-09-01'), '1 month').date).toBe('2026-10-08')
  })

  test('a month ends on the same day, or on the last day of a shorter month', () => {
    expect(due(at('2026-01-30'), '1 month').date).toBe('2026-03-02')
    expect(due(at('2026-03-31'), '1 month').date).toBe('2026-04-30')
    expect(due(at('2026-03-02'), '3 months').date).toBe('2026-06-02')
    expect(due(at('2026-03-02'), '1 year').date).toBe('2027-03-02')
  })

  test('only the last day needs a calendar', () => {
    expect(due(at('2026-03-02'), '5 years')).toMatchObject({ date: '2031-03-03', certain: false })
  })
})

describe('hours', () => {
  test('they run on over days of rest', () => {
    expect(due(at('2026-03-06', '17:30'), '24 hours')).toMatchObject({ at: '2026-03-07T17:30:00', date: '2026-03-07' })
  })

  test('they get back the time of a suspension to the second', () => {
    expect(due(at('2026-03-02'), '24 hours', [{ from: '2026-03-02T12:00:00', to: '2026-03-02T13:30:20' }]).at).toBe(
      '2026-03-03T10:30:20',
    )
  })
})

describe('suspensions', () => {
  test('they credit the working days in them', () => {
    // Friday to Tuesday: two working days stood still.
    expect(due(at('2026-03-02'), '5 working days', [{ from: at('2026-03-06'), to: at('2026-03-10') }]).date).toBe(
      '2026-03-11',
    )
  })

  test('they credit whole days to days and months', () => {
    expect(due(at('2026-03-02'), '10 days', [{ from: at('2026-03-05'), to: at('2026-03-09') }]).date).toBe('2026-03-16')
    expect(due(at('2026-03-02'), '1 month', [{ from: at('2026-03-05'), to: at('2026-03-11') }]).date).toBe('2026-04-08')
  })

  test('one that begins with the limit moves its start', () => {
    expect(due(at('2026-03-02'), '5 working days', [{ from: at('2026-03-02'), to: at('2026-03-05') }]).date).toBe(
      due(at('2026-03-05'), '5 working days').date,
    )
    expect(due(at('2026-03-02'), '3 days', [{ from: at('2026-03-01'), to: at('2026-03-03') }]).date).toBe(
      due(at('2026-03-03'), '3 days').date,
    )
  })

  test('one that begins on the last day leaves that day for later', () => {
    const last = [{ from: at('2026-03-09'), to: at('2026-03-18') }]
    expect(due(at('2026-03-02'), '5 working days', last).date).toBe('2026-03-18')
    expect(due(at('2026-03-02'), '7 days', last).date).toBe('2026-03-18')
  })

  test('one that begins while a last day is being moved off a day of rest still counts', () => {
    expect(due(at('2026-03-02'), '5 days', [{ from: at('2026-03-08'), to: at('2026-03-12') }]).date).toBe('2026-03-12')
  })

  test('one that begins after the limit has passed changes nothing', () => {
    expect(due(at('2026-03-02'), '5 working days', [{ from: at('2026-03-10'), to: at('2026-03-18') }]).date).toBe(
      '2026-03-09',
    )
    expect(due(at('2026-03-02'), '5 working days', [{ from: at('2026-03-10') }]).suspendedSince).toBeUndefined()
  })

  test('two that overlap credit their time once', () => {
    const overlapping = [
      { from: at('2026-03-04'), to: at('2026-03-11') },
      { from: at('2026-03-03'), to: at('2026-03-06') },
    ]
    const whole = [{ from: at('2026-03-03'), to: at('2026-03-11') }]
    for (const span of ['5 working days', '5 days', '30 hours', '1 month']) {
      expect(due(at('2026-03-02'), span, overlapping).at, span).toBe(due(at('2026-03-02'), span, whole).at)
    }
  })

  test('while one lasts nothing is due', () => {
    for (const span of ['5 working days', '5 days', '72 hours', '1 month']) {
      const stopped = due(at('2026-03-02'), span, [{ from: at('2026-03-04') }], '10 working days')
      expect(stopped, span).toMatchObject({ at: '9999-12-31T23:59:59', suspendedSince: at('2026-03-04') })
    }
  })

  test('one that ends before it begins credits nothing', () => {
    for (const span of ['5 working days', '5 days', '72 hours', '1 month']) {
      const backwards = [{ from: at('2026-03-05'), to: at('2026-03-03') }]
      expect(due(at('2026-03-02'), span, backwards).at, span).toBe(due(at('2026-03-02'), span).at)
    }
  })
})

describe('extensions', () => {
  test('they continue from the end before it was moved off a day of rest', () => {
    // Sunday 1 March, not the Monday to which it would have moved.
    expect(due(at('2026-02-19'), '10 days', [], '10 days').date).toBe('2026-03-11')
    expect(due(at('2026-03-02'), '5 working days', [], '5 working days').date).toBe('2026-03-16')
  })

  test('they may be of another unit', () => {
    expect(due(at('2026-03-02'), '24 hours', [], '2 working days').at).toBe('2026-03-05T23:59:59')
    expect(due(at('2026-03-05'), '2 days', [], '12 hours').at).toBe('2026-03-10T11:59:59')
  })

  test('they are suspended like the first limit', () => {
    const late = [{ from: at('2026-03-11'), to: at('2026-03-13') }]
    expect(due(at('2026-03-02'), '5 working days', late, '5 working days').date).toBe('2026-03-18')
  })
})
