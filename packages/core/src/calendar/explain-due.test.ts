import { expect, test } from 'vitest'
import { dueOf } from './due.ts'
import { dueOnDate } from './due-on-date.ts'
import { explainDue } from './explain-due.ts'
import { parseSpan } from './span.ts'
import { inventedCalendar as calendar } from './testing/invented-calendar.ts'

test('a count over a holiday, with a suspension and an extension', () => {
  const due = dueOf({
    since: '2026-09-24T15:00:00',
    span: parseSpan('4 working days'),
    extension: parseSpan('3 days'),
    suspensions: [{ from: '2026-09-29T10:00:00', to: '2026-09-30T16:20:00' }],
    calendar,
  })
  expect(explainDue(due)).toEqual([
    { zh: '自2026年9月24日起算，当日不计入。', en: 'Counted from 24 September 2026; that day itself is not counted.' },
    { zh: '不计入：2026年9月26日至27日（周末）。', en: 'Not counted: 26 to 27 September 2026 (weekend).' },
    {
      zh: '2026年9月29日10:00至2026年9月30日16:20中止，期间不计入。',
      en: 'Suspended from 29 September 2026, 10:00 to 30 September 2026, 16:20; that time is not counted.',
    },
    { zh: '不计入：2026年10月1日至7日（丰收节）。', en: 'Not counted: 1 to 7 October 2026 (Harvest).' },
    { zh: '计4个工作日，至2026年10月8日。', en: '4 working days, until 8 October 2026.' },
    { zh: '延长3日。', en: 'Extended by 3 days.' },
    { zh: '计3日，至2026年10月11日。', en: '3 days, until 11 October 2026.' },
    {
      zh: '2026年10月11日为周末，顺延至2026年10月12日。',
      en: '11 October 2026 is a day of rest (weekend); moved to 12 October 2026.',
    },
  ])
})

test('a make-up day is named, and skipped days are said in runs', () => {
  const due = dueOf({ since: '2026-12-23T09:00:00', span: parseSpan('8 working days'), calendar })
  expect(explainDue(due).map(({ zh }) => zh)).toEqual([
    '自2026年12月23日起算，当日不计入。',
    '不计入：2026年12月26日（周末）、2026年12月31日至2027年1月1日（元旦）、2027年1月2日至3日（周末）。',
    '计8个工作日，至2027年1月5日；2026年12月27日为调休上班日，计入。',
  ])
})

test('hours, an open suspension, a named day and an unpublished year', () => {
  const english = (due: Parameters<typeof explainDue>[0]) => explainDue(due).map(({ en }) => en)
  expect(english(dueOf({ since: '2026-03-06T17:30:00', span: parseSpan('24 hours'), calendar }))).toEqual([
    'From 6 March 2026, 17:30.',
    '24 hours, until 7 March 2026, 17:30.',
  ])
  const stopped = dueOf({
    since: '2026-03-06T17:30:00',
    span: parseSpan('3 days'),
    suspensions: [{ from: '2026-03-08T09:00:00' }],
    calendar,
  })
  expect(english(stopped).at(-1)).toBe('Suspended since 8 March 2026, 9:00; not resumed yet.')
  expect(english(dueOnDate({ since: '2028-03-06T17:30:00', limit: { day: 11 }, calendar }))).toEqual([
    'From 6 March 2028, 17:30.',
    'The day set for each month: 11 March 2028.',
    '11 March 2028 is a day of rest (weekend); moved to 13 March 2028.',
    'The holidays of a year in this count are not published yet; only weekends were reckoned, and the date may change.',
  ])
})
