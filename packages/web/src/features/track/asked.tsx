import { useList } from '../../api/use-list.ts'
import type { QuestionView, TrackView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Panel } from '../../ui/panel.tsx'
import { AddForm } from './add-form.tsx'

/** What the departments asked the reporter, each with its answer to be written. */
export function Asked({ view, code }: { view: TrackView; code: string }) {
  const { t } = useSpeech()
  const open = view.questions.filter(({ answered }) => !answered)
  if (open.length === 0) return null
  return (
    <Panel title={t.later.asked}>
      <ul className="track-questions">
        {open.map(question => (
          <li key={question.version}>
            <Question question={question} code={code} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Question({ question: { version, department, at, text }, code }: { question: QuestionView; code: string }) {
  const { t, language } = useSpeech()
  const { nameOf } = useList()
  return (
    <>
      <p className="faint small">
        {department !== undefined && t.later.askedBy(nameOf(department))} {formatDay(at, language)}
      </p>
      <p className="track-words">{text}</p>
      <AddForm code={code} answers={version} label={t.later.answer} submit={t.later.sendAnswer} />
    </>
  )
}
