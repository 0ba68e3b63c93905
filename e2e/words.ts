// The words on the screen, in the language in which a journey reads it.
import { en } from '../packages/web/src/language/en.ts'
import { type Text, zh } from '../packages/web/src/language/zh.ts'

export type Language = 'zh' | 'en'
export type Phrase = Readonly<Record<Language, string>>

export interface Words {
  readonly language: Language
  readonly t: Text
  readonly say: (phrase: Phrase) => string
}

const tables: Record<Language, Text> = { zh, en }

export const wordsIn = (language: Language): Words => ({
  language,
  t: tables[language],
  say: phrase => phrase[language],
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Begins with the text. */
export const beginning = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}`)

/** A field's name: its label, and nothing but the marks that a form may put behind it. */
export const labelled = (label: string, { t }: Words): RegExp =>
  new RegExp(`^\\s*${escaped(label)}(\\s|${escaped(t.field.required)}|${escaped(t.field.sensitive)})*$`)
