import { useList } from '../../api/use-list.ts'
import type { ObligationView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Calculated } from '../../ui/calculated.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Citation, Quote } from '../../ui/quote.tsx'
import { useCase } from './case-context.tsx'

/** Why it is owed, in full: the clause, the facts with who recorded them, the law, how the date was counted. */
export function ObligationBecause({ obligation }: { obligation: ObligationView }) {
  const { t, say, language } = useSpeech()
  const { matter } = useCase()
  const { clause, grounds, basis, counted, limit, limitKind, computes } = obligation
  return (
    <details className="because">
      <summary>{t.case.how}</summary>
      <div className="stack">
        {clause !== undefined && (
          <Quote
            text={clause.text}
            en={clause.en}
            from={matter === undefined ? t.clauseOf : t.fromList(matter.number)}
          />
        )}
        {grounds.length > 0 && <Grounds grounds={grounds} />}
        {basis.length > 0 && (
          <div>
            {basis.map(citation => (
              <Citation key={`${citation.instrument} ${citation.article}`} citation={citation} />
            ))}
          </div>
        )}
        <div>
          <h4 className="label">{t.case.counted}</h4>
          <ul className="because-list">
            {limit !== undefined && (
              <li>
                {say(limit)}
                {limitKind !== undefined && ` · ${t.limitKind[limitKind]}`}
              </li>
            )}
            <li>{t.case.since(formatInstant(obligation.since, language))}</li>
            {counted.map(step => (
              <li key={step.zh}>{say(step)}</li>
            ))}
          </ul>
        </div>
        {computes !== undefined && <Calculated view={computes} />}
      </div>
    </details>
  )
}

function Grounds({ grounds }: { grounds: ObligationView['grounds'] }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  return (
    <div>
      <h4 className="label">{t.case.grounds}</h4>
      <ul className="because-list">
        {grounds.map(({ key, text, at, department }) => (
          <li key={`${key} ${text.zh}`}>
            {say(text)}
            {at !== undefined && (
              <span className="faint small">
                {' '}
                {t.case.recorded(
                  department === undefined ? t.case.stated : nameOf(department),
                  formatInstant(at, language),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
