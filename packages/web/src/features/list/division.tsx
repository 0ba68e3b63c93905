import { useList } from '../../api/use-list.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Verbatim } from '../../ui/quote.tsx'

/** The list's clauses, by department, in its own words. */
export function Division({ matter }: { matter: MatterView }) {
  const { t, language } = useSpeech()
  const { nameOf } = useList()
  const bodies = [...new Set(matter.clauses.map(({ department }) => department))]
  return (
    <>
      <dl className="division">
        {bodies.map(department => (
          <div key={department}>
            <dt>{nameOf(department)}</dt>
            {matter.clauses
              .filter(clause => clause.department === department)
              .map(({ id, text, en, duties }) => (
                <dd key={id} id={`clause-${id}`} className="clause">
                  <Verbatim text={text} en={en} />
                  <CarriedOut matter={matter} duties={duties} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
      {language === 'en' && <p className="faint small">{t.matter.translation}</p>}
    </>
  )
}

const fewDuties = 6

/** Which duties carry a clause out; folded when they are many. */
function CarriedOut({ matter, duties }: { matter: MatterView; duties: readonly string[] }) {
  const { t, say } = useSpeech()
  if (duties.length === 0) return null
  const links = duties.map((duty, index) => (
    <span key={duty}>
      {index > 0 && t.and}
      <a href={`#duty-${duty}`}>{say(matter.duties.find(each => each.id === duty)?.title ?? { zh: duty, en: duty })}</a>
    </span>
  ))
  return duties.length <= fewDuties ? (
    <p className="faint small">
      {t.matter.carriedOutBy}
      {t.colon}
      {links}
    </p>
  ) : (
    <details className="small">
      <summary>{t.matter.carriedOutByMany(duties.length)}</summary>
      {links}
    </details>
  )
}
