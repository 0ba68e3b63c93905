import type { Asked } from '../../api/asked.ts'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Picture } from '../../ui/picture/picture.tsx'
import { AnswerActions } from './answer-actions.tsx'
import { AnswerHead } from './answer-head.tsx'
import { Candidates, DoubtfulCandidates, isDoubtful, OtherCandidates } from './candidates.tsx'
import { Grounds } from './grounds.tsx'
import { NextQuestion } from './next-question.tsx'
import { OutOfScope } from './out-of-scope.tsx'
import { Responsible } from './responsible.tsx'
import { Understood } from './understood.tsx'
import { WhyInAnswer } from './why-in-answer.tsx'
import './answer.css'

/** What the list answers: who, why, what next; or which matter it may be; or that it is not on the list. */
export function Answer({ view, asked, onAsk }: { view: AskView; asked: Asked; onAsk: (next: Asked) => void }) {
  const { t } = useSpeech()
  const choose = (matter: string) => onAsk({ ...asked, matter })
  if (view.answer === 'out-of-scope' || !view.inScope) {
    return <OutOfScope elsewhere={view.elsewhere} candidates={view.candidates} onChoose={choose} />
  }
  if (view.matter === undefined || view.responsibility === undefined) {
    return <Candidates candidates={view.candidates} onChoose={choose} />
  }
  const doubtful = asked.matter === undefined && isDoubtful(view)
  return (
    <div className="answer-parts">
      {doubtful && <DoubtfulCandidates view={view} onChoose={choose} />}
      <section className="panel answer" aria-label={t.ask.answerFor}>
        <div className="answer-main">
          <AnswerHead view={view} matter={view.matter} chosen={asked.matter !== undefined} />
          <Responsible answer={view.responsibility} />
          <Understood view={view} />
          {!doubtful && <OtherCandidates view={view} onChoose={choose} />}
        </div>
        <div className="answer-side">
          <NextQuestion view={view} asked={asked} onAsk={onAsk} />
          <Grounds view={view} matter={view.matter} />
        </div>
      </section>
      {view.picture !== undefined && (
        <Panel title={t.ask.next} flush>
          <Picture picture={view.picture} explain={duty => <WhyInAnswer answer={view.responsibility} duty={duty} />} />
        </Panel>
      )}
      <AnswerActions view={view} matter={view.matter} asked={asked} />
    </div>
  )
}
