// Going over to the list in force: what would be otherwise is shown before anybody decides it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { casePreviewQuery } from '../../api/queries.ts'
import { useSpeech } from '../../language/language.tsx'
import { Failed, Loading } from '../../ui/notice.tsx'
import type { ActFormProps } from './act-form-props.ts'
import { useAct, useCase } from './case-context.tsx'
import { FormFrame } from './form-frame.tsx'
import { MoveDifference } from './move-difference.tsx'
import { WordsField } from './words-field.tsx'

export function MoveForm({ allowed: { act, version }, about, kept, onClose }: ActFormProps) {
  const { t } = useSpeech()
  const { view } = useCase()
  const { data, error } = useQuery(casePreviewQuery(view.caseId, view.version))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const doing = useAct(onClose)

  const submit = () => {
    setTried(true)
    if (reason.trim() === '' || data === undefined || version === undefined) return
    doing.mutate({ act, to: data.to.hash, reason: reason.trim() })
  }

  return (
    <FormFrame
      name={`${t.act[act]}${t.colon}${about}`}
      submit={t.act[act]}
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== null && <Failed error={error} />}
      {error === null && (data === undefined ? <Loading /> : <MoveDifference preview={data} />)}
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
