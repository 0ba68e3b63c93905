import { expect, test } from 'vitest'
import { en } from '../language/en.ts'
import type { Language, Phrase } from '../language/language.tsx'
import { zh } from '../language/zh.ts'
import { caseName } from './case-name.ts'

const matterTitle: Phrase = { zh: '名册核对', en: 'Checking the rolls' }
const speech = (language: Language) => ({
  language,
  t: language === 'zh' ? zh : en,
  say: (phrase: Phrase) => phrase[language],
})

test('a case of a year or a month is called by its matter, and never by a date alone', () => {
  expect(caseName({ subject: '2026-03', matterTitle }, speech('zh'))).toEqual({ name: '名册核对（2026 年 3 月）' })
  expect(caseName({ subject: '2026', matterTitle }, speech('zh'))).toEqual({ name: '名册核对（2026 年）' })
  expect(caseName({ subject: '2026-03', matterTitle }, speech('en'))).toEqual({ name: 'Checking the rolls (Mar 2026)' })
})

test('a subject that says something is the name, and the matter stands beside it', () => {
  expect(caseName({ subject: '2026 年的事', matterTitle }, speech('zh'))).toEqual({
    name: '2026 年的事',
    matter: '名册核对',
  })
  expect(caseName({ subject: '', matterTitle }, speech('en'))).toEqual({ name: 'Checking the rolls' })
})
