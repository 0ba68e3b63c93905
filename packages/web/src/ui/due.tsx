// A due date: tabular, right-aligned, with how long it still is.
import { useSpeech } from '../language/language.tsx'
import { daysUntil, formatInstant } from './dates.ts'
import { Tag } from './tag.tsx'
import './due.css'

export function DueDate({ due, overdue, soon }: { due: string; overdue: boolean; soon?: boolean }) {
  const { t, language } = useSpeech()
  const days = daysUntil(due)
  const left = overdue ? t.due.over(Math.max(-days, 0)) : t.due.left(days)
  const near = soon ?? days <= 2
  return (
    <span className="due">
      {overdue || near ? (
        <Tag look={overdue ? 'seal' : 'amber'}>{left}</Tag>
      ) : (
        <span className="soft small">{left}</span>
      )}
      <time className={overdue ? 'due-at due-over' : 'due-at'} dateTime={due}>
        {formatInstant(due, language)}
      </time>
    </span>
  )
}
