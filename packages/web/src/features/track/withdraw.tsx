import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { trackQuery } from '../../api/queries.ts'
import type { TrackView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Field } from '../../ui/facts/field.tsx'
import { Failed, Notice } from '../../ui/notice.tsx'

/** The reporter does not pursue it any more: folded away, because it is rarely what somebody came for. */
export function Withdraw({ view, code }: { view: TrackView; code: string }) {
  const { t, language } = useSpeech()
  const cache = useQueryClient()
  const [text, setText] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const withdrawing = useMutation({
    mutationFn: () =>
      send<TrackView>(`/track/${encodeURIComponent(code)}/withdrawal`, {
        ...(text.trim() !== '' && { text: text.trim() }),
        key,
      }),
    onSuccess: next => cache.setQueryData(trackQuery(code).queryKey, next),
  })
  if (view.withdrawn !== undefined) return <Notice title={t.later.withdrawn(formatDay(view.withdrawn, language))} />
  if (view.closed !== undefined) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!withdrawing.isPending) withdrawing.mutate()
  }
  return (
    <details className="no-print">
      <summary>{t.later.withdraw}</summary>
      <form className="stack track-withdraw" onSubmit={submit}>
        <p>{t.later.withdrawHelp}</p>
        <Field id="withdraw-text" label={t.later.withdrawText}>
          <input
            id="withdraw-text"
            className="field-input"
            maxLength={2000}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        </Field>
        {withdrawing.error !== null && <Failed error={withdrawing.error} />}
        <p>
          <Button type="submit">{t.later.withdrawSubmit}</Button>
        </p>
      </form>
    </details>
  )
}
