import type { EventType } from '@remit/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { WebhookSecretView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { TextInput } from '../../ui/account/text-input.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { EventChoice } from './event-choice.tsx'
import { webhooksQuery } from './queries.ts'
import type { WebhookSecret } from './shown-secret.tsx'

/** Adds a system that is told what happens; its secret comes of it. */
export function WebhookForm({ onClose }: { onClose: (made?: WebhookSecret) => void }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [types, setTypes] = useState<readonly EventType[] | 'all'>('all')
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: () =>
      send<WebhookSecretView>('/webhooks', {
        name: name.trim(),
        url: url.trim(),
        types: types === 'all' ? [] : types,
      }),
    onSuccess: ({ secret }) => {
      void cache.invalidateQueries(webhooksQuery)
      onClose({ name: name.trim(), secret, instead: false })
    },
  })
  const problems = {
    name: name.trim() === '' ? t.field.fill : undefined,
    url: URL.canParse(url.trim()) ? undefined : t.webhooks.urlWrong,
    types: types.length === 0 ? t.webhooks.chooseOne : undefined,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(problems).every(problem => problem === undefined) && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Panel title={t.webhooks.add}>
        <Refused error={add.error} />
        <TextInput
          id="webhook-name"
          label={t.webhooks.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          autoFocus
          maxLength={100}
          help={t.webhooks.nameHelp}
          problem={asked ? problems.name : undefined}
        />
        <TextInput
          id="webhook-url"
          type="url"
          label={t.webhooks.url}
          value={url}
          onChange={setUrl}
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          help={t.webhooks.urlHelp}
          problem={asked ? problems.url : undefined}
        />
        <EventChoice chosen={types} onChoose={setTypes} problem={asked ? problems.types : undefined} />
        <p className="form-end">
          <Button kind="primary" type="submit" aria-disabled={add.isPending || undefined}>
            {add.isPending ? t.form.sending : t.webhooks.submit}
          </Button>
          <Button onClick={() => onClose()}>{t.webhooks.cancel}</Button>
        </p>
      </Panel>
    </form>
  )
}
