import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { failureOf, send } from '../../api/client.ts'
import { trackQuery } from '../../api/queries.ts'
import type { TrackView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/facts/field.tsx'
import { FileField } from '../../ui/files/file-field.tsx'
import { TryLater } from '../../ui/files/try-later.tsx'
import { useUploads } from '../../ui/files/use-uploads.ts'
import { Failed, Notice } from '../../ui/notice.tsx'

interface AddFormProps {
  readonly code: string
  /** The version of the question that it answers. */
  readonly answers?: number
  readonly label: string
  readonly help?: string
  readonly submit: string
}

/** Words and files that the reporter adds, or an answer. */
export function AddForm({ code, answers, label, help, submit: submitLabel }: AddFormProps) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const uploads = useUploads()
  const [text, setText] = useState('')
  const [lacks, setLacks] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const id = `add-${answers ?? 'more'}`
  const adding = useMutation({
    mutationFn: () =>
      send<TrackView>(`/track/${encodeURIComponent(code)}/additions`, {
        ...(text.trim() !== '' && { text: text.trim() }),
        ...(answers !== undefined && { answers }),
        files: uploads.sent.map(sent => sent.id),
        key,
      }),
    onSuccess: view => {
      setText('')
      uploads.clear()
      setKey(crypto.randomUUID())
      cache.setQueryData(trackQuery(code).queryKey, view)
    },
    onError: error => {
      if (failureOf(error).kind !== 'unreachable') setKey(crypto.randomUUID())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (adding.isPending || uploads.busy) return
    const nothing = text.trim() === '' && uploads.sent.length === 0
    setLacks(nothing)
    if (!nothing) adding.mutate()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {adding.isSuccess && <Notice look="green" title={t.later.received} live />}
      {adding.error !== null && (
        <Failed error={adding.error}>
          <TryLater error={adding.error} />
        </Failed>
      )}
      <Field id={id} label={label} help={help} problem={lacks ? t.field.fill : undefined}>
        <textarea
          id={id}
          className="field-input"
          rows={3}
          maxLength={20_000}
          value={text}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          onChange={event => setText(event.target.value)}
        />
      </Field>
      <FileField uploads={uploads} />
      <p className="row">
        <Button kind="primary" type="submit" aria-disabled={adding.isPending || uploads.busy || undefined}>
          {adding.isPending ? t.later.sending : submitLabel}
        </Button>
        {uploads.busy && <span className="faint small">{t.files.wait}</span>}
      </p>
    </form>
  )
}
