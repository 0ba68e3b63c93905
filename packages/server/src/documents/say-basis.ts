// The law that a document rests on, as it stands on the day of the document.
import { type Citation, currencyOn, type ResponsibilityList, sayDate } from '@remit/core'
import { chineseArticle } from './chinese-numerals.ts'

/** The citations that may be printed, and those that may not: nobody has read them yet, or they are no longer in force. */
export interface Basis {
  readonly rows: readonly Readonly<Record<'条款' | '引文' | '效力', string>>[]
  readonly leftOut: readonly { readonly text: string; readonly why: 'to-verify' | 'repealed' }[]
}

/** The citations of a duty or a step on a day. A document cites only what somebody has read and what is in force. */
export function basisOn(list: ResponsibilityList, citations: readonly Citation[], on: string): Basis {
  const said = citations.map(citation => sayCitation(list, citation, on))
  return {
    rows: said.flatMap(({ row, why }) => (why === undefined ? [row] : [])),
    leftOut: said.flatMap(({ row, why }) => (why === undefined ? [] : [{ text: row.条款, why }])),
  }
}

function sayCitation(list: ResponsibilityList, { instrument: id, article, words, status }: Citation, on: string) {
  const instrument = list.instruments[id]
  const title = instrument?.officialTitle ?? instrument?.title ?? id
  const number = instrument?.number === undefined ? '' : `（${instrument.number}）`
  const now = instrument === undefined ? undefined : currencyOn(instrument, on)
  const why: Basis['leftOut'][number]['why'] | undefined =
    now?.status === 'repealed' ? 'repealed' : status === 'seen' ? undefined : 'to-verify'
  return {
    why,
    row: {
      条款: `${title.startsWith('《') ? title : `《${title}》`}${number}${article === undefined ? '' : chineseArticle(article)}`,
      引文: words ?? '',
      效力: now === undefined ? '' : sayCurrency(now),
    },
  }
}

type Entry = ReturnType<typeof currencyOn>

function sayCurrency({ status, from, by }: Entry): string {
  const since = from === 'unknown' ? '' : `自${sayDate(from).zh}起施行`
  if (status === 'amended') return [by, since].filter(part => part !== undefined && part !== '').join('，')
  return status === 'in-force' ? since : ''
}
