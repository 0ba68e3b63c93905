import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { trackQuery } from '../../api/queries.ts'
import type { TrackView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, FieldGroup } from '../../ui/facts/field.tsx'
import { Failed, Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'

/** How content the reporter is with what was done: once for each closing. */
export function Rate({ view, code }: { view: TrackView; code: string }) {
  const { t } = useSpeech()
  const { asked, score } = view.satisfaction
  if (score !== undefined)
    return <Notice look="green" title={t.satisfaction.thanks(t.satisfaction.scores[score - 1] ?? '')} />
  return asked ? <RateForm code={code} /> : null
}

function RateForm({ code }: { code: string }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [score, setScore] = useState<number>()
  const [words, setWords] = useState('')
  const [lacks, setLacks] = useState(false)
  const rating = useMutation({
    mutationFn: () =>
      send<TrackView>(`/track/${encodeURIComponent(code)}/satisfaction`, {
        score,
        ...(words.trim() !== '' && { words: words.trim() }),
      }),
    onSuccess: next => cache.setQueryData(trackQuery(code).queryKey, next),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLacks(score === undefined)
    if (score !== undefined && !rating.isPending) rating.mutate()
  }
  return (
    <Panel title={t.satisfaction.heading}>
      <form className="stack" onSubmit={submit} noValidate>
        <FieldGroup
          id="rate-score"
          label={<span className="unseen">{t.satisfaction.heading}</span>}
          help={t.satisfaction.help}
          problem={lacks ? t.satisfaction.choose : undefined}
        >
          <div className="choices">
            {t.satisfaction.scores.map((label, index) => (
              <label key={label} className="choice">
                <input type="radio" name="score" checked={score === index + 1} onChange={() => setScore(index + 1)} />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
        <Field id="rate-words" label={t.satisfaction.words}>
          <textarea
            id="rate-words"
            className="field-input"
            rows={2}
            maxLength={2000}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
        </Field>
        {rating.error !== null && <Failed error={rating.error} />}
        <p>
          <Button kind="primary" type="submit">
            {t.satisfaction.submit}
          </Button>
        </p>
      </form>
    </Panel>
  )
}
