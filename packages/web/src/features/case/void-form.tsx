import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Field } from '../../ui/facts/field.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct, useCase } from './case-context.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

/** Declares a discharge void that was recorded in error: which one, and why. */
export function VoidForm({ allowed: { act }, about, kept, onClose }: ActFormProps) {
  const { t, say } = useSpeech()
  const { view } = useCase()
  const [duty, setDuty] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)
  const duties = view.allowed.flatMap(each => (each.act === act && each.duty !== undefined ? [each.duty] : []))
  const titleOf = (id: string) => {
    const found = view.standings.find(each => each.duty === id)
    return found === undefined ? id : say(found.title)
  }

  const submit = () => {
    setTried(true)
    if (duty === '' || reason.trim() === '') return
    doing.mutate({ act, duty, reason: reason.trim() })
  }

  return (
    <FormFrame
      name={`${t.act[act]}${t.colon}${about}`}
      submit={t.act[act]}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id={`${kept}-duty`}
        label={t.form.whichAct}
        required
        problem={tried && duty === '' ? t.field.choose : undefined}
      >
        <select
          id={`${kept}-duty`}
          className="field-input"
          value={duty}
          onChange={event => setDuty(event.target.value)}
        >
          <option value="">{t.field.choose}</option>
          {duties.map(id => (
            <option key={id} value={id}>
              {titleOf(id)}
            </option>
          ))}
        </select>
      </Field>
      <WordsField
        id={`${kept}-why`}
        label={t.form.reason}
        required
        problem={tried && reason.trim() === '' ? t.field.fill : undefined}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  )
}
