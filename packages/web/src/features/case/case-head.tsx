import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { caseName } from '../../ui/case-name.ts'
import { daysUntil, formatDay } from '../../ui/dates.ts'
import { Tag } from '../../ui/tag.tsx'
import { useCase } from './case-context.tsx'

/** Which case, of which matter and edition of the list, led by whom, for how long already. */
export function CaseHead() {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { nameOf } = useList()
  const { view } = useCase()
  const title = say(view.matterTitle)
  return (
    <header className="case-head">
      <h1>{caseName(view, speech).name}</h1>
      <p className="case-about">
        {view.number} · <Link to={`/list/${view.matter}`}>{title}</Link> · {t.case.edition(view.list.version)}{' '}
        {view.closed === undefined ? (
          <Tag look="amber">{t.case.open}</Tag>
        ) : (
          <Tag look="green">{t.track.closed(formatDay(view.closed.at, language))}</Tag>
        )}
      </p>
      <p className="case-lead">
        {t.case.lead} <strong>{nameOf(view.lead)}</strong>
        {view.closed === undefined && <> · {t.case.day(1 - daysUntil(view.opened.at))}</>}{' '}
        <Button kind="quiet" onClick={() => window.print()}>
          {t.case.print}
        </Button>
      </p>
    </header>
  )
}
