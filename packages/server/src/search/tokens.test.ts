import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markText, snippetOf } from './marked-text.ts'
import { readSearchQuery } from './search-query.ts'
import { piecesOf, tokensOf } from './tokens.ts'

const words = (text: string) => tokensOf(piecesOf(text)).map(({ text: word, at }) => `${word}@${at}`)

test('Chinese characters go in pairs, other letters and digits in words', () => {
  expect(words('井水发臭')).toEqual(['井水@0', '水发@1', '发臭@2', '臭@3'])
  expect(words('柳1〔2026〕12号')).toEqual(['柳@0', '1@1', '2026@2', '12@3', '号@4'])
  expect(words('COVID-19 疫情')).toEqual(['covid@0', '19@1', '疫情@2', '情@3'])
})

test('wide forms, capitals, brackets, blanks and punctuation make no difference', () => {
  const written = [
    '柳1〔2026〕12号',
    '柳１［２０２６］１２号',
    '柳1(2026)12号',
    '柳 1 （2026） 12 号',
    '柳1【2026】12号。',
  ]
  for (const each of written) expect(words(each)).toEqual(words('柳1〔2026〕12号'))
  expect(words('Ａｂｃ')).toEqual(['abc@0'])
  expect(words('井水，发臭')).toEqual(words('井水发臭'))
})

test('characters of four bytes are characters', () => {
  expect(words('𠮷野𠮷')).toEqual(['𠮷野@0', '野𠮷@1', '𠮷@2'])
})

test('whatever is typed, the query is letters and digits and the signs of our own', () => {
  const sign = /^(?:[()&\s]|<\d+>|'[\p{L}\p{N}\p{M}\p{Script=Han}]+'(?::\*?[AB]*)?)*$/u
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), typed => {
      const query = readSearchQuery(typed)
      for (const written of query === undefined ? [] : [query.any, query.named, query.numbered])
        expect(written).toMatch(sign)
    }),
  )
})

test('a query has so many parts and pieces and no more', () => {
  const long = readSearchQuery('井水'.repeat(100))
  expect(long?.parts.flat()).toHaveLength(40)
  expect(readSearchQuery('井 水 发 臭 桥 面 开 裂 果 树')?.parts).toHaveLength(8)
  expect(readSearchQuery('，。！？ 〔〕 --')).toBeUndefined()
})

test('what was looked for is marked where it was written, whatever its width', () => {
  expect(markText('柳１〔２０２６〕号', readSearchQuery('1[2026]')?.parts ?? [])).toEqual([
    { text: '柳' },
    { text: '１〔２０２６', hit: true },
    { text: '〕号' },
  ])
})

test('the pieces of a marked text are the text, and each mark has a part of what was looked for', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'井水发臭a1 ，〔〕𠮷'), maxLength: 60 })
  fc.assert(
    fc.property(texts, texts, (text, typed) => {
      const query = readSearchQuery(typed)
      fc.pre(query !== undefined)
      const spans = markText(text, query.parts)
      expect(spans.map(span => span.text).join('')).toBe(text)
      const starts = query.parts.map(part => part[0]?.text ?? '')
      for (const span of spans.filter(({ hit }) => hit))
        expect(starts.some(start => piecesOf(span.text)[0]?.text.startsWith(start))).toBe(true)
    }),
  )
})

test('a snippet shows the surroundings of the first place, and nothing where there is none', () => {
  const text = `${'前'.repeat(50)}油桶${'后'.repeat(200)}`
  const snippet = snippetOf(text, readSearchQuery('油桶')?.parts ?? [])
  expect(snippet?.find(({ hit }) => hit)?.text).toBe('油桶')
  expect(snippet?.[0]?.text).toBe('…')
  expect(snippet?.map(span => span.text).join('').length).toBeLessThan(110)
  expect(snippetOf(text, readSearchQuery('铁桶')?.parts ?? [])).toBeUndefined()
})
