import type { Text } from '@remit/core'

/** A text in which the core names a person by the id with which they sign in, with their name in its place. */
export const nameInText = (text: Text, person: string, name: string): Text => ({
  zh: text.zh.replaceAll(person, name),
  en: text.en.replaceAll(person, name),
})
