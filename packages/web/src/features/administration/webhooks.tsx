// The systems that are told what happens, for the administrator who keeps the program running.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { webhooksQuery } from './queries.ts'
import { ShownSecret, type WebhookSecret } from './shown-secret.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookItem } from './webhook-item.tsx'

export function Webhooks() {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(webhooksQuery)
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<WebhookSecret>()
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <>
      <p className="faint">{t.webhooks.help}</p>
      {secret !== undefined && <ShownSecret of={secret} onDone={() => setSecret(undefined)} />}
      {adding ? (
        <WebhookForm
          onClose={made => {
            setAdding(false)
            if (made !== undefined) setSecret(made)
          }}
        />
      ) : (
        <p className="form-end">
          <Button kind="primary" onClick={() => setAdding(true)}>
            {t.webhooks.add}
          </Button>
        </p>
      )}
      <Panel flush={data.length > 0}>
        {data.length === 0 ? (
          <p className="faint">{t.webhooks.none}</p>
        ) : (
          <ul className="accounts">
            {data.map(webhook => (
              <WebhookItem key={webhook.id} webhook={webhook} onSecret={setSecret} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}
