// What passed between a case and its reporter, as the reporter reads it.
import type { CaseEvent } from '@remit/core'
import type { QuestionView, SentView } from '../views.ts'

/** What the reporter said, the report first, each with its files. */
export function presentSent(events: readonly CaseEvent[]): SentView[] {
  const sent: SentView[] = []
  for (const { type, data, at, by } of events) {
    if (by.role !== 'public') continue
    if (type === 'case-opened' || type === 'report-withdrawn') sent.push({ at, files: [], ...said(data.text) })
    if (type === 'report-added')
      sent.push({ at, files: [], ...said(data.text), ...(data.answers !== undefined && { answers: data.answers }) })
    if (type === 'file-attached') sent.at(-1)?.files.push({ name: data.name, size: data.size, type: data.type })
  }
  return sent
}

const said = (text: string | undefined): { text?: string } => (text === undefined ? {} : { text })

/** What the reporter was asked, the oldest first. */
export function presentQuestions(events: readonly CaseEvent[]): QuestionView[] {
  const answered = new Set(events.flatMap(({ type, data }) => (type === 'report-added' ? [data.answers] : [])))
  return events.flatMap(event =>
    event.type === 'reporter-asked'
      ? [
          {
            version: event.version,
            at: event.at,
            ...(event.by.department !== undefined && { department: event.by.department }),
            text: event.data.text,
            answered: answered.has(event.version),
          },
        ]
      : [],
  )
}
