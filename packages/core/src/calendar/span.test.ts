import { expect, test } from 'vitest'
import { describeSpan, findSpan, parseSpan } from './span.ts'

test('a span is read as it is written', () => {
  expect(parseSpan('5 working days')).toEqual({ count: 5, unit: 'working-day' })
  expect(parseSpan('1 working day')).toEqual({ count: 1, unit: 'working-day' })
  expect(parseSpan('24 hours')).toEqual({ count: 24, unit: 'hour' })
  expect(parseSpan('3 days')).toEqual({ count: 3, unit: 'day' })
  expect(parseSpan('3 months')).toEqual({ count: 3, unit: 'month' })
  expect(parseSpan('5 years')).toEqual({ count: 5, unit: 'year' })
})

test('what is not a span is not taken for one', () => {
  for (const written of ['0 days', '-1 days', '1.5 days', 'five days', '5 weeks', ' 5 days', '5  days', '']) {
    expect(findSpan(written), written).toBeUndefined()
  }
  expect(() => parseSpan('soon')).toThrow('not a span: soon')
})

test('a span is said in both languages', () => {
  expect(describeSpan(parseSpan('5 working days'))).toEqual({ zh: '5个工作日', en: '5 working days' })
  expect(describeSpan(parseSpan('1 working day'))).toEqual({ zh: '1个工作日', en: '1 working day' })
  expect(describeSpan(parseSpan('24 hours'))).toEqual({ zh: '24小时', en: '24 hours' })
  expect(describeSpan(parseSpan('3 months'))).toEqual({ zh: '3个月', en: '3 months' })
  expect(describeSpan(parseSpan('10 days'))).toEqual({ zh: '10日', en: '10 days' })
  expect(describeSpan(parseSpan('5 years'))).toEqual({ zh: '5年', en: '5 years' })
})
