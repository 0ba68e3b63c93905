import { useState } from 'react'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field } from '../../ui/facts/field.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct } from './case-context.tsx'
import { DepartmentField } from './department-field.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

/** The departments agree: who bears it from now on, the minute, and who signed it for each of them. */
export function AgreeForm({ allowed, about, kept, onClose }: ActFormProps) {
  const { act, duty, departments = [], signers = [] } = allowed
  const { t } = useSpeech()
  const { nameOf } = useList()
  const [bearer, setBearer] = useState('')
  const [minute, setMinute] = useState('')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)
  const signing = [...new Set([...signers, ...(bearer === '' ? [] : [bearer])])]
  const nameFor = (department: string) => names[department]?.trim() ?? ''
  const missing = (value: string) => (tried && value.trim() === '' ? t.field.fill : undefined)

  const submit = () => {
    setTried(true)
    const signed = signing.every(department => nameFor(department) !== '')
    if (bearer === '' || minute.trim() === '' || !signed || duty === undefined) return
    const signatures = signing.map(department => ({ department, name: nameFor(department) }))
    doing.mutate({ act, duty, bearer, reason: minute.trim(), signatures })
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
        id={`${kept}-${act}-minute`}
        label={t.form.minute}
        required
        problem={missing(minute)}
        value={minute}
        onChange={setMinute}
      />
      <fieldset className="plain-group">
        <legend>{t.form.signatures}</legend>
        <p className="soft small">{t.form.signaturesHelp}</p>
        {signing.map(department => (
          <Field
            key={department}
            id={`${kept}-signed-${department}`}
            label={t.form.signedBy(nameOf(department))}
            required
            problem={missing(nameFor(department))}
          >
            <input
              id={`${kept}-signed-${department}`}
              className="field-input"
              autoComplete="off"
              value={names[department] ?? ''}
              onChange={event => setNames({ ...names, [department]: event.target.value })}
            />
          </Field>
        ))}
      </fieldset>
    </FormFrame>
  )
}
