import type { CalendarYear } from '../../catalogue/list.ts'
import { buildCalendar } from '../working-days.ts'

const source = { title: 'An invented notice', status: 'seen', checkedOn: '2026-01-01' } as const

/** Harvest rest from Thursday 1 to Wednesday 7 October 2026, made up for on Saturday 10 October; and New Year's Day. */
export const year2026: CalendarYear = {
  year: 2026,
  source,
  holidays: [
    { name: { zh: '元旦', en: 'New Year' }, from: '2026-01-01', to: '2026-01-02' },
    { name: { zh: '丰收节', en: 'Harvest' }, from: '2026-10-01', to: '2026-10-07' },
  ],
  workingDays: ['2026-01-04', '2026-10-10'],
}

/** Its New Year begins on the last day of 2026. */
export const year2027: CalendarYear = {
  year: 2027,
  source,
  holidays: [{ name: { zh: '元旦', en: 'New Year' }, from: '2026-12-31', to: '2027-01-01' }],
  workingDays: ['2026-12-27'],
}

/** Weekends of two days; the years 2026 and 2027. */
export const inventedCalendar = buildCalendar([year2026, year2027], ['saturday', 'sunday'])
