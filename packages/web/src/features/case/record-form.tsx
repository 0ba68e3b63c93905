import { useState } from 'react'
import { failureOf } from '../../api/client.ts'
import { useSpeech } from '../../language/language.tsx'
import { FactFields } from '../../ui/facts/fact-fields.tsx'
import { type Problems, problemsIn } from '../../ui/facts/fact-problems.ts'
import { possiblyShown } from '../../ui/facts/fact-shown.ts'
import { toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { Field } from '../../ui/facts/field.tsx'
import { listProblems } from '../../ui/facts/list-problems.ts'
import { ProblemSummary } from '../../ui/facts/problem-summary.tsx'
import { problemsOfRefusal } from '../../ui/facts/refused-facts.ts'
import type { ActFormProps } from './act-form-props.ts'
import { useAct, useCase } from './case-context.tsx'
import { FormFrame } from './form-frame.tsx'
import { changedFacts, recordedValues } from './recorded-values.ts'
import { WordsField } from './words-field.tsx'

/**
 * Recording or correcting one fact outside any duty. Where facts are missing that should have been there from the
 * start, and nothing else is asked, all of them at once.
 */
export function RecordForm({ allowed: { act, asks = [], missing = [] }, about, kept, onClose }: ActFormProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const { view } = useCase()
  const [chosen, setChosen] = useState('')
  const [values, setValues] = useState<Values>(() => recordedValues(view))
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const doing = useAct(onClose)
  const stating = asks.length > 0 && asks.every(({ id }) => missing.includes(id))
  const facts = stating ? possiblyShown(asks, values, recordedValues(view)) : asks.filter(({ id }) => id === chosen)
  // What a duty has established is corrected only with a reason.
  const correcting = act === 'correct' || view.facts.some(({ id, duty }) => id === chosen && duty !== undefined)

  const submit = () => {
    const found =
      chosen === '' && !stating
        ? { chosen: t.field.choose }
        : {
            ...problemsIn(facts, values, () => true, t),
            ...(correcting && reason.trim() === '' && { reason: t.field.fill }),
          }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    doing.mutate(
      {
        act,
        facts: changedFacts(toFacts(facts, values), view),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
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
      name={`${t.act[act]}${t.colon}${about}`}
      submit={t.act[act]}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <ProblemSummary problems={stating ? listProblems(kept, facts, problems, 'staff', speech) : []} />
      {!stating && (
        <Field id={`${kept}-fact`} label={t.form.fact} required problem={problems.chosen}>
          <select
            id={`${kept}-fact`}
            className="field-input"
            value={chosen}
            onChange={event => setChosen(event.target.value)}
          >
            <option value="">{t.field.choose}</option>
            {asks.map(({ id, label }) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <FactFields
        form={kept}
        facts={facts}
        values={values}
        problems={problems}
        required={() => true}
        asker="staff"
        onChange={setValues}
      />
      <WordsField
        id={`${kept}-why`}
        label={t.form.reason}
        required={correcting}
        problem={problems.reason}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  )
}
