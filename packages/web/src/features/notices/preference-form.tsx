// Whether and when one is written to by mail.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { send } from '../../api/client.ts'
import type { NoticePreferenceView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/notice.tsx'
import { noticePreferenceQuery } from './queries.ts'

const choices = ['none', 'at-once', 'daily'] as const

export function PreferenceForm() {
  const { t } = useSpeech()
  const heading = useId()
  const { data } = useQuery(noticePreferenceQuery)
  if (data === undefined) return null
  return (
    <section className="notice-mail" aria-labelledby={heading}>
      <h2 id={heading}>{t.notices.mail.heading}</h2>
      {data.possible ? <Form kept={data} /> : <p className="soft">{t.notices.mail.notPossible}</p>}
    </section>
  )
}

function Form({ kept }: { kept: NoticePreferenceView }) {
  const { t } = useSpeech()
  const words = t.notices.mail
  const cache = useQueryClient()
  const keep = useMutation({
    mutationFn: (wanted: Record<string, unknown>) => send<NoticePreferenceView>('/notice-preference', wanted),
    onSuccess: view => cache.setQueryData(noticePreferenceQuery.queryKey, view),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string): string => String(given.get(name) ?? '').trim()
    const address = text('address')
    keep.mutate({
      mail: text('mail'),
      dailyAt: text('dailyAt'),
      language: text('language'),
      ...(address !== '' && { address }),
    })
  }
  return (
    <form onSubmit={submit}>
      <p className="soft">{words.says}</p>
      <div className="notice-mail-fields">
        <label>
          {words.when}
          <select name="mail" defaultValue={kept.mail}>
            {choices.map(choice => (
              <option key={choice} value={choice}>
                {words.choices[choice]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.address}
          <input name="address" type="email" maxLength={254} defaultValue={kept.address ?? ''} />
        </label>
        <label>
          {words.dailyAt}
          <input name="dailyAt" type="time" required defaultValue={kept.dailyAt} />
        </label>
        <label>
          {words.language}
          <select name="language" defaultValue={kept.language}>
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        </label>
      </div>
      {keep.error !== null && <Failed error={keep.error} />}
      <p className="row">
        <Button type="submit">{words.keep}</Button>
        <span role="status">{keep.isSuccess ? words.kept : ''}</span>
      </p>
    </form>
  )
}
