import { useState } from 'react'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field } from '../../ui/facts/field.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct, useCase } from './case-context.tsx'
import { DepartmentField } from './department-field.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

/** An objection: why, relying on which clause, and who should bear it instead. */
export function ObjectForm({ allowed: { act, duty, departments = [] }, about, kept, onClose }: ActFormProps) {
  const { t } = useSpeech()
  const { nameOf } = useList()
  const { matter } = useCase()
  const [reason, setReason] = useState('')
  const [clause, setClause] = useState('')
  const [proposes, setProposes] = useState('')
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)

  const submit = () => {
    setTried(true)
    if (reason.trim() === '' || clause === '' || proposes === '' || duty === undefined) return
    doing.mutate({ act, duty, reason: reason.trim(), clause, proposes })
  }

  return (
    <FormFrame
      name={`${t.act.object}${t.colon}${about}`}
      submit={t.act.object}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft small">{t.case.objectionsHelp}</p>
      <WordsField
        id={`${kept}-reason`}
        label={t.form.reason}
        required
        problem={tried && reason.trim() === '' ? t.field.fill : undefined}
        value={reason}
        onChange={setReason}
      />
      <Field
        id={`${kept}-clause`}
        label={t.form.clause}
        required
        problem={tried && clause === '' ? t.field.choose : undefined}
      >
        <select
          id={`${kept}-clause`}
          className="field-input"
          value={clause}
          onChange={event => setClause(event.target.value)}
        >
          <option value="">{t.field.choose}</option>
          {matter?.clauses.map(({ id, department, text }) => (
            <option key={id} value={id}>
              {nameOf(department)}
              {t.colon}
              {text.length > 36 ? `${text.slice(0, 36)}…` : text}
            </option>
          ))}
        </select>
      </Field>
      <DepartmentField
        id={`${kept}-proposes`}
        label={t.form.proposes}
        required
        departments={departments}
        more={{ none: t.form.nobody }}
        value={proposes}
        problem={tried && proposes === '' ? t.field.choose : undefined}
        onChange={setProposes}
      />
    </FormFrame>
  )
}
