import type { ReactNode } from 'react'
import { useSpeech } from '../language/language.tsx'
import { formatInstant } from './dates.ts'
import './timeline.css'

export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly detail?: string | undefined
  readonly by?: ReactNode
}

/** What was done, the latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { language } = useSpeech()
  return (
    <ol className="timeline">
      {[...entries].reverse().map(({ id, at, text, detail, by }) => (
        <li key={id}>
          <p className="timeline-text">{text}</p>
          {detail !== undefined && detail !== '' && <Detail text={detail} />}
          <p className="timeline-when">
            <time dateTime={at}>{formatInstant(at, language)}</time>
            {by !== undefined && <> · {by}</>}
          </p>
        </li>
      ))}
    </ol>
  )
}

const longDetail = 60

/** What more there is to say; folded when it is long. */
function Detail({ text }: { text: string }) {
  if (text.length <= longDetail) return <p className="timeline-detail">{text}</p>
  return (
    <details className="timeline-detail">
      <summary>{text.slice(0, longDetail / 2)}…</summary>
      {text}
    </details>
  )
}
