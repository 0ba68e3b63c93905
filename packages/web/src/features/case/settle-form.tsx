import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Field } from '../../ui/facts/field.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct } from './case-context.tsx'
import { DepartmentField } from './department-field.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

/** Where the list leaves it to nobody: who is to do what, by when. */
export function SettleForm({ allowed: { act, question, departments = [] }, about, kept, onClose }: ActFormProps) {
  const { t } = useSpeech()
  const spans = Object.entries(t.form.withinChoices)
  const [bearer, setBearer] = useState('')
  const [what, setWhat] = useState('')
  const [within, setWithin] = useState('5 working days')
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)

  const submit = () => {
    setTried(true)
    if (bearer === '' || what.trim() === '') return
    doing.mutate({ act, bearer, text: what.trim(), within, ...(question !== undefined && { question }) })
  }

  return (
    <FormFrame
      name={`${t.act.settle}${t.colon}${about}`}
      submit={t.act.settle}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <DepartmentField
        id={`${kept}-bearer`}
        label={t.form.bearer}
        required
        departments={departments}
        value={bearer}
        problem={tried && bearer === '' ? t.field.choose : undefined}
        onChange={setBearer}
      />
      <WordsField
        id={`${kept}-what`}
        label={t.form.what}
        required
        problem={tried && what.trim() === '' ? t.field.fill : undefined}
        value={what}
        onChange={setWhat}
      />
      <Field id={`${kept}-within`} label={t.form.within}>
        <select
          id={`${kept}-within`}
          className="field-input"
          value={within}
          onChange={event => setWithin(event.target.value)}
        >
          {spans.map(([span, label]) => (
            <option key={span} value={span}>
              {label}
            </option>
          ))}
        </select>
      </Field>
    </FormFrame>
  )
}
