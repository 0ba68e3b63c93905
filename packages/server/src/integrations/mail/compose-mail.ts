import { type Language, sayDate } from '@remit/core'
import { mailPhrases, mailWords } from '../../language/mail.ts'
import type { NoticeInMail } from './notices-of-person.ts'

/** A mail as it is written: plain text. */
export interface Mail {
  readonly subject: string
  readonly text: string
}

/** Writes a mail of notices: number, matter, due date and link of each, and nothing else of a case. */
export function composeMail(
  notices: readonly NoticeInMail[],
  { language, publicUrl }: { readonly language: Language; readonly publicUrl?: string | undefined },
): Mail {
  const words = mailWords[language]
  const [first] = notices
  const subject =
    first !== undefined && notices.length === 1
      ? [mailPhrases[first.code][language], first.number ?? ''].join(' ')
      : words.several(notices.length)
  const paragraphs = notices.map(({ code, number, matter, due, caseId }) => {
    const about = [number, matter?.[language]].filter(part => part !== undefined).join(' ')
    const link = publicUrl === undefined || caseId === undefined ? undefined : `${publicUrl}/cases/${caseId}`
    const lines = [
      `${mailPhrases[code][language]}${about === '' ? '' : `${language === 'zh' ? '：' : ': '}${about}`}`,
      due === undefined ? undefined : words.due(sayDate(due.slice(0, 10))[language]),
      link,
    ]
    return lines.filter(line => line !== undefined).join('\n')
  })
  return {
    subject: oneLine(`[${words.product}] ${subject}`),
    text: `${[...paragraphs, `-- \n${words.closing}`].join('\n\n')}\n`,
  }
}

// A line break in a subject would begin another header.
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()
