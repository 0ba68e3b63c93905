import { useList } from '../../api/use-list.ts'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Citation, Quote } from '../../ui/quote.tsx'

const shownAtOnce = 2

/** What the answer rests on: the list's clauses, then the law, those of the lead first. */
export function Grounds({ view, matter }: { view: AskView; matter: string }) {
  const { t, say } = useSpeech()
  const { matter: find, nameOf } = useList()
  const number = find(matter)?.number
  const { clauses, citations, because } = view.grounds
  const further = [
    ...clauses.slice(shownAtOnce).map(clause => ({ key: clause.id, clause })),
    ...citations.slice(shownAtOnce).map((citation, index) => ({ key: `${index} ${citation.instrument}`, citation })),
  ]
  const clauseQuote = ({ text, en, department }: (typeof clauses)[number]) => (
    <Quote
      text={text}
      en={en}
      from={
        <>
          {number !== undefined && `${t.fromList(number)} · `}
          {nameOf(department)}
        </>
      }
    />
  )
  return (
    <div className="grounds">
      <h3 className="label">{t.ask.grounds}</h3>
      {clauses.slice(0, shownAtOnce).map(clause => (
        <div key={clause.id} className="ground">
          {clauseQuote(clause)}
        </div>
      ))}
      {citations.slice(0, shownAtOnce).map(citation => (
        <div key={`${citation.instrument} ${citation.article}`} className="ground">
          <Citation citation={citation} />
        </div>
      ))}
      {further.length > 0 && (
        <details className="small">
          <summary>{t.ask.otherBasis(further.length)}</summary>
          {further.map(each => (
            <div key={each.key} className="ground">
              {'clause' in each ? clauseQuote(each.clause) : <Citation citation={each.citation} />}
            </div>
          ))}
        </details>
      )}
      {because.length > 0 && (
        <details className="small">
          <summary>{t.ask.why}</summary>
          <ul className="because-list">
            {because.map(ground => (
              <li key={`${ground.key} ${ground.text.zh}`}>{say(ground.text)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
