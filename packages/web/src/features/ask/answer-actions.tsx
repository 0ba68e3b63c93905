import { type Asked, writeAsked } from '../../api/asked.ts'
import { publicChannel } from '../../api/public-channel.ts'
import { useList } from '../../api/use-list.ts'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Emergency } from './emergency.tsx'

/** What to do with the answer: report it, print it, read the whole matter. What was said goes along. */
export function AnswerActions({ view, matter, asked }: { view: AskView; matter: string; asked: Asked }) {
  const { t, say } = useSpeech()
  const { matter: find, nameOf } = useList()
  const found = find(matter)
  const lead = view.responsibility?.answer === 'settled' ? view.responsibility.lead : undefined
  const label = found === undefined ? t.report.page : say(found.reportLabel)
  const known = { ...view.facts, ...asked.facts } as Asked['facts']
  const openToPublic = found === undefined || publicChannel(found) !== undefined
  return (
    <div className="answer-actions no-print">
      {openToPublic && (
        <ButtonLink kind="primary" to={{ pathname: `/report/${matter}`, hash: writeAsked({ ...asked, facts: known }) }}>
          {lead === undefined ? label : t.ask.report(label, nameOf(lead))}
        </ButtonLink>
      )}
      <Button onClick={() => window.print()}>{t.ask.print}</Button>
      <ButtonLink kind="quiet" to={`/list/${matter}`}>
        {t.ask.see}
      </ButtonLink>
      <Emergency />
    </div>
  )
}
