import { owedAnchor } from '../../api/owed-anchor.ts'
import { useList } from '../../api/use-list.ts'
import type { ObligationView } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { stepValue } from '../../ui/calculated.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { DueDate } from '../../ui/due.tsx'
import { Tag } from '../../ui/tag.tsx'
import { actsOn } from './acts-on.ts'
import { useCase } from './case-context.tsx'
import { ObligationActs } from './obligation-acts.tsx'
import { ObligationBecause } from './obligation-because.tsx'

/** Something owed: by whom, what, by when, because of what; and, if it is one's own, the form to do it right here. */
export function Obligation({ obligation, first }: { obligation: ObligationView; first: boolean }) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { nameOf } = useList()
  const { view } = useCase()
  const { kind, duty, bearer, recorder, mine, due, overdue, from, proposed } = obligation
  const anchor = owedAnchor({ kind, ...(duty !== undefined && { duty }) }).slice(1)
  return (
    <article className={mine ? 'owed owed-mine' : 'owed'} id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-title`}>
      <header className="owed-head">
        <p className="owed-bearer">
          <Tag look={mine ? 'filled' : 'tinted'}>{mine && recorder === undefined ? t.case.mine : nameOf(bearer)}</Tag>
          {recorder !== undefined && <span className="faint small">{t.case.external(nameOf(recorder))}</span>}
        </p>
        <h3 id={`${anchor}-title`}>{say(obligation.title)}</h3>
        {obligation.modality === 'may' && <Tag look="dashed">{t.case.may}</Tag>}
        <Computed obligation={obligation} />
        <span className="owed-due">
          {due === undefined ? (
            <span className="faint small">{withoutDate(obligation, speech)}</span>
          ) : (
            <DueDate due={due} overdue={overdue} />
          )}
        </span>
      </header>
      {from !== undefined && <p className="soft small">{t.case.from(nameOf(from))}</p>}
      <p className="owed-because">
        {t.case.because}
        {t.colon}
        {say(obligation.because)}
      </p>
      {proposed !== undefined && (
        <p className="owed-proposed">
          {say(proposed.outcome)} · {t.case.proposed(proposed.person, formatInstant(proposed.at, language))}
        </p>
      )}
      {obligation.note !== undefined && mine && <p className="soft small">{say(obligation.note)}</p>}
      <ObligationBecause obligation={obligation} />
      <ObligationActs obligation={obligation} allowed={actsOn(obligation, view)} open={first} />
    </article>
  )
}

/** What stands in the place of a due date: that the clock stands still, or the limit. */
function withoutDate({ suspendedSince, limit }: ObligationView, { t, say, language }: Speech): string {
  if (suspendedSince !== undefined) return t.case.suspended(formatInstant(suspendedSince, language))
  return limit === undefined ? t.work.noDue : say(limit)
}

/** What will be recorded as computed: the amount beside its reason. */
function Computed({ obligation: { computes } }: { obligation: ObligationView }) {
  const speech = useSpeech()
  if (computes === undefined) return null
  const answers = computes.steps.filter(({ id }) => computes.result[id] !== undefined && computes.result[id] !== null)
  return answers.map(step => (
    <span key={step.id} className="owed-amount">
      {stepValue(computes.result[step.id], speech)} {step.unit !== undefined && speech.say(step.unit)}
    </span>
  ))
}
