import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import type { SatisfactionCountsView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { type Counts, together } from './together.ts'

type Row = SatisfactionCountsView['rows'][number]

/** A row for each matter and leading department, and one for all of them. */
export function SatisfactionTable({ rows }: { rows: readonly Row[] }) {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  return (
    <div className="panel satisfaction">
      <table>
        <caption className="unseen">{t.satisfactionCounts.page}</caption>
        <thead>
          <tr>
            <th scope="col">{t.satisfactionCounts.matter}</th>
            <th scope="col">{t.satisfactionCounts.lead}</th>
            <th scope="col">{t.satisfactionCounts.mean}</th>
            <th scope="col">{t.satisfactionCounts.spread}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.matter} ${row.lead}`}>
              <th scope="row">
                <Link to={`/cases?show=closed&matter=${encodeURIComponent(row.matter)}`}>{say(row.title)}</Link>
              </th>
              <td>{nameOf(row.lead)}</td>
              <Cells counts={row} />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t.satisfactionCounts.all}
              </th>
              <Cells counts={together(rows)} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Cells({ counts }: { counts: Counts }) {
  const { t } = useSpeech()
  return (
    <>
      <td className="satisfaction-mean">
        <strong>{t.satisfactionCounts.ofFive(counts.mean.toFixed(1))}</strong>{' '}
        <span className="faint small">{t.satisfactionCounts.people(counts.count)}</span>
      </td>
      <td>
        <Spread counts={counts} />
      </td>
    </>
  )
}

/** How many gave which score: a bar from low to high, and the same in words. */
function Spread({ counts: { scores, count } }: { counts: Counts }) {
  const { t } = useSpeech()
  const given = scores.map((number, index) => ({ number, score: index + 1 })).filter(({ number }) => number > 0)
  return (
    <>
      <span className="spread" aria-hidden="true">
        {given.map(({ number, score }) => (
          <span key={score} className={`spread-${score}`} style={{ width: `${(number / count) * 100}%` }} />
        ))}
      </span>
      <span className="small faint">
        {given
          .map(({ number, score }) => t.satisfactionCounts.share(t.satisfaction.scores[score - 1] ?? '', number))
          .join(t.semicolon)}
      </span>
    </>
  )
}
