// What is quoted from the list and from the law: Song, with a rule at its side.
import type { ReactNode } from 'react'
import type { CitationView } from '../api/views.ts'
import { useSpeech } from '../language/language.tsx'
import { citedText } from './article-text.ts'
import { CurrencyTag } from './tag.tsx'
import './quote.css'

/** Words of the list, verbatim; for those who read English, their translation beneath. */
export function Verbatim({ text, en }: { text: string; en?: string | undefined }) {
  const { language } = useSpeech()
  return (
    <>
      <p className="verbatim" lang="zh-CN">
        {text}
      </p>
      {language === 'en' && en !== undefined && <p className="translation">{en}</p>}
    </>
  )
}

/** A quotation and where it stands. */
export function Quote({ text, en, from }: { text: string; en?: string | undefined; from?: ReactNode }) {
  return (
    <figure className="quote">
      <blockquote>
        <Verbatim text={text} en={en} />
      </blockquote>
      {from !== undefined && <figcaption>{from}</figcaption>}
    </figure>
  )
}

/** Instrument, article and whether it is still law; the words relied on only where someone has read them. */
export function Citation({ citation }: { citation: CitationView }) {
  const { t, language } = useSpeech()
  const { words, status, currency } = citation
  return (
    <figure className="quote">
      <p className="verbatim" lang="zh-CN">
        {citedText(citation, language)}
        {words !== undefined && status === 'seen' && `：“${words}”`}
      </p>
      <figcaption>
        <CurrencyTag currency={currency} /> {t.checked[status]}
      </figcaption>
    </figure>
  )
}
