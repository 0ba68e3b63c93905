// Which language the reader reads. `?lang=` wins over what was chosen before; Chinese is the default.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { en } from './en.ts'
import { type Text, zh } from './zh.ts'

/** The two languages in which Remit speaks. */
export type Language = 'zh' | 'en'

/** What is said in both languages by the list or the server. */
export interface Phrase {
  readonly zh: string
  readonly en: string
}

export interface Speech {
  readonly language: Language
  /** Remit's own words. */
  readonly t: Text
  /** The list's words, in the reader's language. */
  readonly say: (phrase: Phrase) => string
  readonly speak: (language: Language) => void
}

const tables: Record<Language, Text> = { zh, en }
const remembered = 'remit.language'

const SpeechContext = createContext<Speech | undefined>(undefined)

export function LanguageProvider({ initial, children }: { initial?: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(() => initial ?? languageWanted())

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    remember(language)
  }, [language])

  const speech = useMemo(
    () => ({
      language,
      t: tables[language],
      say: (phrase: Phrase) => phrase[language],
      speak: setLanguage,
    }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (speech === undefined) throw new Error('useSpeech outside LanguageProvider')
  return speech
}

function languageWanted(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang')
  const wanted = asked ?? read()
  return wanted === 'en' ? 'en' : 'zh'
}

function remember(language: Language): void {
  try {
    window.localStorage.setItem(remembered, language)
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  const url = new URL(window.location.href)
  if (!url.searchParams.has('lang')) return
  url.searchParams.set('lang', language)
  window.history.replaceState(window.history.state, '', url)
}

function read(): string | null {
  try {
    return window.localStorage.getItem(remembered)
  } catch {
    return null
  }
}
