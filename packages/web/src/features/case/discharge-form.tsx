// Discharging a duty: the outcome, the facts that it establishes, a note. With approval it is proposed to the head.
import { useState } from 'react'
import { failureOf } from '../../api/client.ts'
import type { FactView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Choices } from '../../ui/facts/choices.tsx'
import { FactFields } from '../../ui/facts/fact-fields.tsx'
import { type Problems, problemsIn } from '../../ui/facts/fact-problems.ts'
import { possiblyShown } from '../../ui/facts/fact-shown.ts'
import { toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { listProblems } from '../../ui/facts/list-problems.ts'
import { ProblemSummary } from '../../ui/facts/problem-summary.tsx'
import { problemsOfRefusal } from '../../ui/facts/refused-facts.ts'
import type { ActFormProps } from './act-form-props.ts'
import { useAct, useCase } from './case-context.tsx'
import { FormFrame } from './form-frame.tsx'
import { changedFacts, recordedValues } from './recorded-values.ts'
import { WordsField } from './words-field.tsx'

const required = (fact: FactView) => fact.required === true

export function DischargeForm({ allowed, about, kept, onClose }: ActFormProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const { view } = useCase()
  const outcomes = allowed.outcomes ?? []
  const [outcome, setOutcome] = useState(outcomes.length === 1 ? outcomes[0]?.id : undefined)
  const [values, setValues] = useState<Values>(() => recordedValues(view))
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const doing = useAct(onClose)

  const asks = outcomes.find(({ id }) => id === outcome)?.asks ?? []
  const known = { ...recordedValues(view), ...(allowed.duty !== undefined && { [allowed.duty]: outcome }) }
  const shown = possiblyShown(asks, values, known)

  const submit = () => {
    const found = problemsIn(shown, values, required, t)
    if (outcome === undefined) {
      setProblems({ outcome: t.field.choose })
      return
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const facts = changedFacts(toFacts(shown, values), view)
    doing.mutate(
      {
        act: allowed.act,
        outcome,
        facts,
        ...(allowed.duty !== undefined && { duty: allowed.duty }),
        ...(note.trim() !== '' && { text: note.trim() }),
      },
      {
        onError: error => {
          const failure = failureOf(error)
          if (failure.kind === 'refused') setProblems(problemsOfRefusal(failure.refusal, t))
        },
      },
    )
  }

  return (
    <FormFrame
      name={`${t.form.handle}${t.colon}${about}`}
      submit={t.act[allowed.act]}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <ProblemSummary problems={listProblems(kept, shown, problems, 'staff', speech)} />
      {outcomes.length > 1 && (
        <Choices
          id={`${kept}-outcome`}
          label={t.form.outcome}
          required
          problem={problems.outcome}
          choices={outcomes.map(({ id, label }) => ({ value: id, label: say(label) }))}
          value={outcome}
          onChange={next => setOutcome(String(next))}
        />
      )}
      <FactFields
        form={kept}
        facts={shown}
        values={values}
        problems={problems}
        required={required}
        asker="staff"
        onChange={setValues}
      />
      {outcome !== undefined && (
        <WordsField id={`${kept}-note`} label={t.form.note} help={t.form.noteHelp} value={note} onChange={setNote} />
      )}
    </FormFrame>
  )
}
