import { expect, test } from 'vitest'
import { markWords } from './mark-words.ts'

const shown = (text: string, words: { start: number; end: number }[]) =>
  markWords(text, words)
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('')

test('the words that decided are marked, overlapping ones as one', () => {
  expect(
    shown('才十三岁搬砖', [
      { start: 1, end: 4 },
      { start: 3, end: 5 },
    ]),
  ).toBe('才[十三岁搬]砖')
  expect(shown('搬砖', [{ start: 0, end: 2 }])).toBe('[搬砖]')
})

test('places outside of the text mark nothing more', () => {
  expect(shown('搬砖', [{ start: 1, end: 9 }])).toBe('搬[砖]')
  expect(shown('', [{ start: 0, end: 1 }])).toBe('')
})
