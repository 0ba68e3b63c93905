import type { EventType } from '@remit/core'
import { useState } from 'react'
import type { WebhookRow } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/dates.ts'
import { Tag } from '../../ui/tag.tsx'
import { deliveryProblem } from './delivery-problem.ts'
import type { WebhookSecret } from './shown-secret.tsx'
import { WebhookActs } from './webhook-acts.tsx'

const stateLooks = { on: 'green', off: 'grey', disabled: 'seal' } as const

/** A system that is told what happens: where, what of it, how it goes; what may be done opens beneath. */
export function WebhookItem({ webhook, onSecret }: { webhook: WebhookRow; onSecret: (secret: WebhookSecret) => void }) {
  const speech = useSpeech()
  const { t } = speech
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className="webhook">
        <p className="webhook-name">
          <span className="account-name">{webhook.name}</span>{' '}
          <Tag look={stateLooks[webhook.state]}>{t.webhooks.states[webhook.state]}</Tag>
        </p>
        <div className="webhook-about">
          <p className="webhook-url small soft">{webhook.url}</p>
          <p className="small soft">{toldText(webhook, speech)}</p>
          <Deliveries webhook={webhook} />
        </div>
        <Button small aria-expanded={open} aria-label={t.webhooks.actOn(webhook.name)} onClick={() => setOpen(!open)}>
          {t.webhooks.act}
        </Button>
      </div>
      {open && (
        <div className="account-acts">
          <WebhookActs webhook={webhook} onSecret={onSecret} />
        </div>
      )}
    </li>
  )
}

function Deliveries({ webhook: { delivered, failingSince, problem } }: { webhook: WebhookRow }) {
  const { t, language } = useSpeech()
  const why = problem === undefined ? undefined : deliveryProblem(problem, t)
  return (
    <>
      <p className="small faint">
        {delivered === undefined ? t.webhooks.neverDelivered : t.webhooks.delivered(formatMoment(delivered, language))}
      </p>
      {why !== undefined && (
        <p className="small webhook-problem">
          {failingSince === undefined
            ? t.webhooks.lastProblem(why)
            : t.webhooks.failing(formatMoment(failingSince, language), why)}
        </p>
      )}
    </>
  )
}

function toldText({ types }: WebhookRow, { t }: Speech): string {
  if (types.length === 0) return t.webhooks.tellsAll
  return t.webhooks.tells(types.map(type => t.events[type as EventType] ?? type).join(t.and))
}
