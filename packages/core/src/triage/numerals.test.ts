import { expect, test } from 'vitest'
import { findNumbers } from './numerals.ts'

const valuesIn = (text: string): readonly number[] => findNumbers(text).map(({ value }) => value)

test.each([
  ['13岁', 13],
  ['十三岁', 13],
  ['十五', 15],
  ['二十', 20],
  ['一百零三', 103],
  ['一百二十', 120],
  ['两千零五十', 2050],
  ['1,200元', 1200],
  ['一万二千五百', 12_500],
  ['十二万', 120_000],
  ['3.5万', 35_000],
  ['6w', 60_000],
  ['5k', 5000],
])('%s is %d', (words, value) => expect(valuesIn(words)).toEqual([value]))

test.each([
  ['6万8', 68_000],
  ['6万8千', 68_000],
  ['两万三', 23_000],
  ['三千五', 3500],
  ['八百五', 850],
  ['一百八', 180],
])('%s leaves the last unit out', (words, value) => expect(valuesIn(words)).toEqual([value]))

test.each([
  ['十三四岁', 13],
  ['三四十个', 30],
  ['七八个', 7],
  ['三五个', 3],
])('of the range %s the lower end counts', (words, value) => expect(valuesIn(words)).toEqual([value]))

test('a row of digits is read digit by digit', () => expect(valuesIn('二零二六年')).toEqual([2026]))
test('half is a number only of a time', () => expect(valuesIn('半年了，半边墙')).toEqual([0.5]))
test('numbers are found from left to right with their places', () =>
  expect(findNumbers('欠3个人两千元')).toEqual([
    { value: 3, start: 1, end: 2 },
    { value: 2000, start: 4, end: 6 },
  ]))
