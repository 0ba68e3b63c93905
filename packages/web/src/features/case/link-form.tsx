import { useState } from 'react'
import type { ActRequest } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field } from '../../ui/facts/field.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct } from './case-context.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

type Relation = NonNullable<ActRequest['relation']>

/** Links the case to another one that is there already. */
export function LinkForm({ allowed: { act }, about, kept, onClose }: ActFormProps) {
  const { t } = useSpeech()
  const [number, setNumber] = useState('')
  const [relation, setRelation] = useState<Relation>('related')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)

  const submit = () => {
    setTried(true)
    if (number.trim() === '') return
    doing.mutate({ act, number: number.trim(), relation, ...(reason.trim() !== '' && { reason: reason.trim() }) })
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
        id={`${kept}-number`}
        label={t.form.number}
        required
        problem={tried && number.trim() === '' ? t.field.fill : undefined}
      >
        <input
          id={`${kept}-number`}
          className="field-input"
          autoComplete="off"
          value={number}
          onChange={event => setNumber(event.target.value)}
        />
      </Field>
      <Field id={`${kept}-relation`} label={t.form.relation}>
        <select
          id={`${kept}-relation`}
          className="field-input"
          value={relation}
          onChange={event => setRelation(event.target.value as Relation)}
        >
          {Object.entries(t.form.relations).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <WordsField id={`${kept}-why`} label={t.form.reason} value={reason} onChange={setReason} />
    </FormFrame>
  )
}
