import { type FormEvent, useId, useState } from 'react'
import type { Asked } from '../../api/asked.ts'
import type { AskView, FactView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { choicesOf, readNumber } from '../../ui/facts/fact-values.ts'

/** A citizen is asked three questions, never more. */
const mostQuestions = 3

interface NextQuestionProps {
  readonly view: AskView
  readonly asked: Asked
  readonly onAsk: (next: Asked) => void
}

/** The one question whose answer would change most who is responsible. It can always be skipped. */
export function NextQuestion({ view, asked, onAsk }: NextQuestionProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const id = useId()
  const question = view.nextQuestion
  const left = mostQuestions - Object.keys(asked.facts).length - asked.skip.length
  if (question === undefined || left <= 0 || asked.skip.includes(question.id)) return null

  const answer = (value: unknown) => onAsk({ ...asked, facts: { ...asked.facts, [question.id]: value } })
  const skip = () => onAsk({ ...asked, skip: [...asked.skip, question.id] })
  const choices = choicesOf(question, speech)

  return (
    <fieldset className="question no-print" aria-labelledby={id}>
      <p className="label">
        {t.ask.question} <span className="question-left">{t.ask.questionsLeft(left)}</span>
      </p>
      <p id={id} className="question-text">
        {say(question.question ?? question.label)}
      </p>
      {question.help !== undefined && <p className="faint small">{say(question.help)}</p>}
      <div className="question-answers">
        {choices === undefined ? (
          <SmallField key={question.id} question={question} labelledBy={id} onAnswer={answer} />
        ) : (
          choices.map(choice => (
            <Button key={String(choice.value)} small onClick={() => answer(choice.value)}>
              {choice.label}
            </Button>
          ))
        )}
        <Button kind="quiet" onClick={skip}>
          {t.ask.skip}
        </Button>
      </div>
    </fieldset>
  )
}

function SmallField({
  question,
  labelledBy,
  onAnswer,
}: {
  question: FactView
  labelledBy: string
  onAnswer: (value: unknown) => void
}) {
  const { t, say } = useSpeech()
  const [written, setWritten] = useState('')
  const numeric = question.type === 'integer' || question.type === 'number' || question.type === 'money'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = numeric ? readNumber(written) : written.trim()
    if (value !== undefined && value !== '') onAnswer(value)
  }
  return (
    <form className="row" onSubmit={submit}>
      <input
        className="field-input question-input"
        type={question.type === 'date' ? 'date' : 'text'}
        inputMode={numeric ? 'decimal' : undefined}
        aria-labelledby={labelledBy}
        value={written}
        onChange={event => setWritten(event.target.value)}
      />
      {question.unit !== undefined && <span className="soft">{say(question.unit)}</span>}
      <Button type="submit" small>
        {t.ask.answer}
      </Button>
    </form>
  )
}
