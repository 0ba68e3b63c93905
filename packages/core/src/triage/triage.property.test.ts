import fc from 'fast-check'
import { expect, test } from 'vitest'
import { willow } from '../testing/willow.ts'
import { answerReport } from './answer-report.ts'
import { readReport, trainTriage } from './triage.ts'

const triage = trainTriage(willow)
const words = [
  '井',
  '磨坊',
  '桥',
  '没',
  '不',
  '3人生病',
  '十几个',
  '半',
  '万',
  '，',
  '。',
  '下雨',
  '苹果树',
  '…',
  '(',
  '*',
  '\\',
  '😀',
  ' ',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(parts => parts.join('')),
)

test('any text is read, with likelihoods that add up to at most one, best first', () => {
  fc.assert(
    fc.property(anyText, text => {
      const { matters, elsewhere, inScope, words: decided } = readReport(triage, text)
      const scores = matters.map(({ score }) => score)
      expect(scores.every(score => score >= 0 && score <= 1)).toBe(true)
      expect(scores.reduce((sum, score) => sum + score, elsewhere?.score ?? 0)).toBeLessThanOrEqual(1 + 1e-9)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(inScope && matters.length === 0).toBe(false)
      expect(decided.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true)
      expect(() => answerReport(triage, { text })).not.toThrow()
    }),
  )
})

test('reading the same list twice teaches the same', () => {
  const again = trainTriage(willow)
  expect(again.classifier.weights).toEqual(triage.classifier.weights)
  fc.assert(
    fc.property(anyText, text => {
      expect(readReport(again, text)).toEqual(readReport(triage, text))
    }),
  )
})
