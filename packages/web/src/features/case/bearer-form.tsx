import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct } from './case-context.tsx'
import { DepartmentField } from './department-field.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

/** How an objection ends without an agreement: who bears it from now on, by ruling. */
export function BearerForm({ allowed: { act, duty, departments = [] }, about, kept, onClose }: ActFormProps) {
  const { t } = useSpeech()
  const [bearer, setBearer] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)
  const missing = (value: string) => (tried && value.trim() === '' ? t.field.fill : undefined)

  const submit = () => {
    setTried(true)
    if (bearer === '' || reason.trim() === '' || duty === undefined) return
    doing.mutate({ act, duty, bearer, reason: reason.trim() })
  }

  return (
    <FormFrame
      name={`${t.act[act]}${t.colon}${about}`}
      submit={t.act[act]}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <DepartmentField
        id={`${kept}-${act}-bearer`}
        label={t.form.bearer}
        required
        departments={departments}
        value={bearer}
        problem={tried && bearer === '' ? t.field.choose : undefined}
        onChange={setBearer}
      />
      <WordsField
        id={`${kept}-${act}-reason`}
        label={t.form.reason}
        required
        problem={missing(reason)}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  )
}
