import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import type { CaseRow } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { caseName } from '../../ui/case-name.ts'
import { formatDay } from '../../ui/dates.ts'
import { DueDate } from '../../ui/due.tsx'
import { Tag } from '../../ui/tag.tsx'

export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useSpeech()
  return (
    <div className="panel cases-table">
      <table>
        <caption className="unseen">{t.cases.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{t.cases.subject}</th>
            <th scope="col">{t.cases.lead}</th>
            <th scope="col">{t.cases.owedBy}</th>
            <th scope="col">{t.cases.opened}</th>
            <th scope="col" className="cases-due">
              {t.cases.nextDue}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.caseId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: CaseRow }) {
  const speech = useSpeech()
  const { t, language } = speech
  const { nameOf } = useList()
  const { name, matter } = caseName(row, speech)
  return (
    <tr>
      <th scope="row">
        <Link className="cases-subject" to={`/cases/${row.caseId}`}>
          {name}
        </Link>
        <span className="faint small">
          {row.number}
          {matter !== undefined && ` · ${matter}`}
        </span>
      </th>
      <td data-label={t.cases.lead}>{nameOf(row.lead)}</td>
      <td data-label={t.cases.owedBy}>{row.owedBy.length === 0 ? '—' : row.owedBy.map(nameOf).join(t.and)}</td>
      <td data-label={t.cases.opened}>{formatDay(row.opened, language)}</td>
      <td className="cases-due" data-label={t.cases.nextDue}>
        {row.closed !== undefined ? (
          <Tag look="green">{t.track.closed(formatDay(row.closed, language))}</Tag>
        ) : (
          row.nextDue !== undefined && <DueDate due={row.nextDue} overdue={row.nextDue < nowText()} />
        )}
      </td>
    </tr>
  )
}

/** This browser's wall clock in the shape in which the server writes instants. */
const nowText = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}
