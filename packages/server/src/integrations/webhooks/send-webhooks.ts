// Tells another system what happened, once for each event: tried again by the queue, given up when it fails for days.
import { ok } from '@remit/core'
import { inTransaction } from '../../db/in-transaction.ts'
import type { Tx } from '../../db/tables.ts'
import type { WebhookJob } from '../../jobs/queue.ts'
import { tellAdministrators } from '../../notices/tell-administrators.ts'
import { jurisdictionOf, type Setting } from '../../setting.ts'
import { networksOf, placeOf } from './allowed-address.ts'
import { call } from './call.ts'
import { cloudEventOf, type Happened, messageId } from './cloud-event.ts'
import { signedHeaders } from './sign.ts'
import { secretsOf, type Webhook } from './webhooks.ts'

/** After how long without a single success a webhook is disabled, in milliseconds. */
const longFailure = 3 * 86_400_000

/** The status by which a receiver says that it wants no more. */
const gone = 410

/** Makes the call of a job; throws when it was not taken, so that it is tried again. */
export type SendWebhook = (job: { readonly data: WebhookJob }) => Promise<void>

/** A sender for a setting. */
export function webhookSender(setting: Setting): SendWebhook {
  const allowed = networksOf(setting.outside?.allowedNetworks ?? [])
  return async ({ data }) => {
    const webhook = await findWebhook(setting, data.webhook)
    if (webhook?.state !== 'on') return
    const happened = await findHappened(setting, data)
    if (happened === undefined) return
    const problem = await attempt(setting, webhook, happened, allowed)
    if (problem === undefined) return succeeded(setting, webhook)
    await failed(setting, webhook, problem)
    if (problem !== `status ${gone}`) throw new Error(problem)
  }
}

/** Calls, and returns what went wrong in few words; undefined when it was taken. */
async function attempt(
  setting: Setting,
  webhook: Webhook,
  happened: Happened,
  allowed: ReturnType<typeof networksOf>,
): Promise<string | undefined> {
  const place = await placeOf(webhook.url, allowed)
  if (typeof place === 'string') return place
  const body = cloudEventOf(happened)
  const timestamp = Math.floor(setting.clock().getTime() / 1000)
  const signed = signedHeaders(secretsOf(setting, webhook), { id: messageId(happened), timestamp, payload: body })
  const headers = { ...signed, 'content-type': 'application/cloudevents+json; charset=utf-8', 'user-agent': 'Remit' }
  try {
    const status = await call({ url: webhook.url, place, body, headers })
    return status >= 200 && status < 300 ? undefined : `status ${status}`
  } catch (error) {
    const { name, code } = error as { name?: string; code?: unknown }
    return name === 'TimeoutError' || name === 'AbortError'
      ? 'no answer in time'
      : `no connection ${String(code ?? '')}`.trim()
  }
}

const findWebhook = (setting: Setting, id: string): Promise<Webhook | undefined> =>
  setting.db
    .selectFrom('webhook')
    .selectAll()
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('webhook_id', '=', id)
    .executeTakeFirst()

async function findHappened(setting: Setting, { caseId, version }: WebhookJob): Promise<Happened | undefined> {
  const jurisdiction = jurisdictionOf(setting)
  const row = await setting.db
    .selectFrom('event')
    .innerJoin('case', join =>
      join.onRef('case.jurisdiction', '=', 'event.jurisdiction').onRef('case.case_id', '=', 'event.case_id'),
    )
    .select(['event.type', 'event.by', 'event.recorded_at', 'case.number', 'case.matter'])
    .where('event.jurisdiction', '=', jurisdiction)
    .where('event.case_id', '=', caseId)
    .where('event.version', '=', version)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { type, by, recorded_at: recordedAt, number, matter } = row
  return { jurisdiction, caseId, version, number, matter, type, department: by.department, recordedAt }
}

async function succeeded(setting: Setting, webhook: Webhook): Promise<void> {
  await setting.db
    .updateTable('webhook')
    .set({ failing_since: null, last_problem: null, delivered_at: setting.clock() })
    .where('jurisdiction', '=', webhook.jurisdiction)
    .where('webhook_id', '=', webhook.webhook_id)
    .execute()
}

/** Notes a failure; a webhook that says it is gone, or that has failed for days, is disabled, and administrators are told. */
async function failed(setting: Setting, webhook: Webhook, problem: string): Promise<void> {
  const now = setting.clock()
  await inTransaction(setting.db, async tx => {
    const since = await noteFailure(tx, webhook, problem, now)
    if (since === undefined) return ok(undefined)
    if (problem !== `status ${gone}` && now.getTime() - since.getTime() < longFailure) return ok(undefined)
    const disabled = await tx
      .updateTable('webhook')
      .set({ state: 'disabled' })
      .where('jurisdiction', '=', webhook.jurisdiction)
      .where('webhook_id', '=', webhook.webhook_id)
      .where('state', '=', 'on')
      .executeTakeFirst()
    if (disabled.numUpdatedRows > 0n)
      await tellAdministrators(tx, setting, 'webhook-disabled', { webhook: webhook.name })
    return ok(undefined)
  })
}

async function noteFailure(tx: Tx, webhook: Webhook, problem: string, now: Date): Promise<Date | undefined> {
  const row = await tx
    .updateTable('webhook')
    .set(({ fn, ref, val }) => ({
      last_problem: problem,
      failing_since: fn.coalesce(ref('failing_since'), val(now)),
    }))
    .where('jurisdiction', '=', webhook.jurisdiction)
    .where('webhook_id', '=', webhook.webhook_id)
    .returning('failing_since')
    .executeTakeFirst()
  return row?.failing_since ?? undefined
}
