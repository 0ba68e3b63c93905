import { useList } from '../../api/use-list.ts'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { CandidateList } from './candidates.tsx'
import { Emergency } from './emergency.tsx'
import './answer.css'

interface OutOfScopeProps {
  readonly elsewhere: AskView['elsewhere']
  readonly candidates: AskView['candidates']
  readonly onChoose: (matter: string) => void
}

/** Not on the list: said plainly, with whom to ask instead. */
export function OutOfScope({ elsewhere, candidates, onChoose }: OutOfScopeProps) {
  const { t, say } = useSpeech()
  const { list } = useList()
  return (
    <section className="panel elsewhere">
      <h2 className="answer-title">{t.ask.outOfScope}</h2>
      {elsewhere !== undefined && <p className="faint">{t.ask.outOfScopeAbout(say(elsewhere.label))}</p>}
      <p className="elsewhere-ask">{elsewhere === undefined ? list && say(list.elsewhere) : say(elsewhere.ask)}</p>
      {elsewhere !== undefined && list !== undefined && <p className="soft">{say(list.elsewhere)}</p>}
      <Emergency />
      {candidates.length > 0 && (
        <details>
          <summary className="small">{t.ask.others}</summary>
          <CandidateList candidates={candidates} onChoose={onChoose} />
        </details>
      )}
    </section>
  )
}
