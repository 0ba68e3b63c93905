// An act that needs only words: a reason, a message, a note.
import { useState } from 'react'
import type { AllowedAct } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import type { Text } from '../../language/zh.ts'
import type { ActFormProps } from './act-form-props.ts'
import { useAct } from './case-context.tsx'
import { FormFrame } from './form-frame.tsx'
import { WordsField } from './words-field.tsx'

interface Words {
  readonly as: 'reason' | 'text'
  readonly label: (t: Text) => string
  readonly needed: boolean
}

const reason: Words = { as: 'reason', label: t => t.form.reason, needed: true }
const note: Words = { as: 'text', label: t => t.form.note, needed: false }

const asked: Partial<Record<AllowedAct['act'], Words>> = {
  return: reason,
  extend: reason,
  suspend: reason,
  'refuse-extension': reason,
  refer: { ...reason, label: t => t.form.tried },
  opinion: { as: 'text', label: t => t.form.opinion, needed: true },
  reopen: reason,
  resume: { ...reason, needed: false },
  withdraw: { ...reason, needed: false },
  urge: { as: 'text', label: t => t.form.urgeText, needed: true },
  complete: { as: 'text', label: t => t.form.completed, needed: true },
  note: { as: 'text', label: t => t.form.text, needed: true },
  'ask-reporter': { as: 'text', label: t => t.form.text, needed: true },
  close: note,
}

export function WordsForm({ allowed: { act, duty, designation }, about, kept, onClose }: ActFormProps) {
  const { t } = useSpeech()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const doing = useAct(onClose)
  const { as, label, needed } = asked[act] ?? note

  const submit = () => {
    const written = words.trim()
    const lacks = needed && written === ''
    setMissing(lacks)
    if (lacks) return
    doing.mutate({
      act,
      ...(written !== '' && { [as]: written }),
      ...(duty !== undefined && { duty }),
      ...(designation !== undefined && { designation }),
    })
  }

  return (
    <FormFrame
      name={`${t.act[act]}${t.colon}${about}`}
      submit={t.act[act]}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id={`${kept}-${act}-words`}
        label={label(t)}
        required={needed}
        problem={missing ? t.field.fill : undefined}
        value={words}
        onChange={setWords}
      />
    </FormFrame>
  )
}
