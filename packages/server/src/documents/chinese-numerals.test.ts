import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseArticle, chineseNumber, moneyInWords } from './chinese-numerals.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [14, '十四'],
  [20, '二十'],
  [84, '八十四'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1010, '一千零一十'],
])('%i is counted %s', (number, words) => {
  expect(chineseNumber(number)).toBe(words)
})

test('an article is cited as documents cite it', () => {
  expect(chineseArticle('14')).toBe('第十四条')
  expect(chineseArticle('84(2)')).toBe('第八十四条第二款')
  expect(chineseArticle('第三章')).toBe('第三章')
})

test.each([
  ['0', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角整'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['10', '壹拾元整'],
  ['20000', '贰万元整'],
  ['1000000001.01', '壹拾亿零壹元零壹分'],
  ['1006', '壹仟零陆元整'],
  ['40000000', '肆仟万元整'],
  ['-12.30', '负壹拾贰元叁角整'],
])('%s yuan is written %s', (amount, words) => {
  expect(moneyInWords(amount)).toBe(words)
})

test('an amount that is not exact to the fen is not written at all', () => {
  expect(moneyInWords('1.005')).toBeUndefined()
  expect(moneyInWords('12e3')).toBeUndefined()
  expect(moneyInWords('')).toBeUndefined()
})

const weights: Readonly<Record<string, number>> = { '': 1, 拾: 10, 佰: 100, 仟: 1000 }
const digitOf = (word: string): number => '零壹贰叁肆伍陆柒捌玖'.indexOf(word)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** A group of up to four digits. */
const groupOf = (words = ''): number =>
  sum(
    [...words.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].map(
      ([, digit = '', place = '']) => digitOf(digit) * (weights[place] ?? 0),
    ),
  )

/** What an amount in words comes to, in fen: read independently of how it is written. */
function fenOf(words: string): number {
  const [, hundredMillions, tenThousands, ones] = /^(?:(.*)亿)?(?:(.*)万)?(.*)元/.exec(words) ?? []
  const jiao = /(.)角/.exec(words)?.[1] ?? '零'
  const fen = /(.)分/.exec(words)?.[1] ?? '零'
  const yuan = groupOf(hundredMillions) * 1e8 + groupOf(tenThousands) * 1e4 + groupOf(ones)
  return yuan * 100 + digitOf(jiao) * 10 + digitOf(fen)
}

test('whatever the amount, the words come to it to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_99 }), fen => {
      expect(fenOf(moneyInWords(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`) ?? '')).toBe(fen)
    }),
  )
})
