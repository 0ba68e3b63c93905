import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import type { WebhookRow, WebhookSecretView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'
import { webhooksQuery } from './queries.ts'
import type { WebhookSecret } from './shown-secret.tsx'

/** What may be done about a webhook. Another secret and removing are asked once more. */
export function WebhookActs({
  webhook: { id, name, state },
  onSecret,
}: {
  webhook: WebhookRow
  onSecret: (secret: WebhookSecret) => void
}) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [asking, setAsking] = useState<'rotate' | 'remove'>()
  const path = `/webhooks/${encodeURIComponent(id)}`
  const again = () => cache.invalidateQueries(webhooksQuery)
  const turn = useMutation({
    mutationFn: (next: 'on' | 'off') => send(`${path}/state`, { state: next }),
    onSuccess: again,
  })
  const rotate = useMutation({
    mutationFn: () => send<WebhookSecretView>(`${path}/secret`, {}),
    onSuccess: ({ secret }) => {
      setAsking(undefined)
      onSecret({ name, secret, instead: true })
    },
  })
  const remove = useMutation({ mutationFn: () => send(path, {}, 'DELETE'), onSuccess: again })
  const error = turn.error ?? rotate.error ?? remove.error
  if (asking !== undefined)
    return (
      <>
        <Refused error={error} />
        <p>{asking === 'rotate' ? t.webhooks.rotateAsk : t.webhooks.removeAsk}</p>
        <p className="form-end">
          <Button kind="primary" autoFocus onClick={() => (asking === 'rotate' ? rotate.mutate() : remove.mutate())}>
            {asking === 'rotate' ? t.webhooks.rotateYes : t.webhooks.removeYes}
          </Button>
          <Button onClick={() => setAsking(undefined)}>{t.webhooks.cancel}</Button>
        </p>
      </>
    )
  return (
    <>
      <Refused error={error} />
      <p className="row">
        {state === 'on' ? (
          <Button onClick={() => turn.mutate('off')}>{t.webhooks.pause}</Button>
        ) : (
          <Button onClick={() => turn.mutate('on')}>{t.webhooks.resume}</Button>
        )}
        <Button onClick={() => setAsking('rotate')}>{t.webhooks.rotate}</Button>
        <Button onClick={() => setAsking('remove')}>{t.webhooks.remove}</Button>
      </p>
    </>
  )
}
