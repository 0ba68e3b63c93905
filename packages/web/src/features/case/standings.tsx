import type { ReactNode } from 'react'
import { useList } from '../../api/use-list.ts'
import type { CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { StandingTag, Tag } from '../../ui/tag.tsx'
import { useCase } from './case-context.tsx'

const fewRows = 5

type Row = CaseView['standings'][number]

/** The other duties of the matter: those that may still come, then, folded, what is done, void or was never triggered. */
export function Standings() {
  const { t } = useSpeech()
  const { view } = useCase()
  const of = (standing: Row['standing']) => view.standings.filter(row => row.standing === standing)
  const possible = of('possible')
  return (
    <>
      {possible.length > 0 && (
        <section className="standings">
          <h3 className="label">{t.case.waiting}</h3>
          <Rows rows={possible.slice(0, fewRows)} />
          {possible.length > fewRows && (
            <details>
              <summary>{t.case.moreWaiting(possible.length - fewRows)}</summary>
              <Rows rows={possible.slice(fewRows)} />
            </details>
          )}
        </section>
      )}
      <Folded title={t.case.done} rows={of('discharged')} />
      <Folded title={t.case.voided} rows={of('void')} />
      <Folded title={t.case.notTriggered} rows={of('dormant')} />
    </>
  )
}

function Folded({ title, rows }: { title: ReactNode; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <details className="standings">
      <summary>
        {title} {rows.length}
      </summary>
      <Rows rows={rows} />
    </details>
  )
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  return (
    <ul>
      {rows.map(({ duty, title, bearer, standing, outcome, at, waitsFor }) => (
        <li key={duty} id={`standing-${duty}`} tabIndex={-1} className="standing">
          <p>
            <Tag look={standing === 'possible' ? 'dashed' : 'grey'}>{nameOf(bearer)}</Tag> {say(title)}
            {outcome !== undefined && (
              <span className="soft">
                {t.colon}
                {say(outcome)}
              </span>
            )}
            {waitsFor.length > 0 && (
              <span className="standing-waits">
                {t.case.waitsFor}
                {t.colon}
                {waitsFor.map(say).join(t.semicolon)}
              </span>
            )}
          </p>
          <span className="standing-at">
            {at === undefined ? (
              <StandingTag standing={standing} />
            ) : (
              <time className="faint small" dateTime={at}>
                {formatInstant(at, language)}
              </time>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
