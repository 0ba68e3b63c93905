// From what was committed to the queue of what goes outside: in one transaction, so that nothing is lost and nothing put twice.
import { ok } from '@remit/core'
import { sql } from 'kysely'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import type { GivenUp } from '../db/tables-notices.ts'
import { whoIsWritten } from '../integrations/mail/who-is-written.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { MailJob, Queue, WebhookJob } from './queue.ts'

/** How many commits are taken at once. */
const batch = 200

interface Committed {
  readonly case_id: string | null
  readonly first_version: number | null
  readonly last_version: number | null
  readonly notices: readonly number[]
  readonly again: GivenUp | null
}

/** Hands on what was committed since the last time. Returns how many jobs came of it. Any number of servers may do it. */
export async function relay(setting: Setting, queue: Queue): Promise<number> {
  for (let jobs = 0; ; ) {
    const handed = await inTransaction(setting.db, async tx => ok(await handOn(tx, setting, queue)))
    if (!handed.ok) return jobs
    jobs += handed.value.jobs
    if (handed.value.taken < batch) return jobs
  }
}

async function handOn(tx: Tx, setting: Setting, queue: Queue): Promise<{ taken: number; jobs: number }> {
  const jurisdiction = jurisdictionOf(setting)
  const { rows } = await sql<Committed>`
    delete from outgoing where jurisdiction = ${jurisdiction} and outgoing_id in (
      select outgoing_id from outgoing where jurisdiction = ${jurisdiction}
      order by outgoing_id limit ${batch} for update skip locked
    ) returning case_id, first_version, last_version, notices, again`.execute(tx)
  if (rows.length === 0) return { taken: 0, jobs: 0 }
  const mails = await mailsOf(tx, setting, rows)
  const calls = await callsOf(tx, jurisdiction, rows)
  await queue.put(tx, 'mail', [...mails, ...givenUp<MailJob>(rows, 'mail')])
  await queue.put(tx, 'webhook', [...calls, ...givenUp<WebhookJob>(rows, 'webhook')])
  return { taken: rows.length, jobs: mails.length + calls.length }
}

const givenUp = <T>(rows: readonly Committed[], queue: GivenUp['queue']): T[] =>
  rows.flatMap(({ again }) => (again?.queue === queue ? [again.data as T] : []))

/** One mail a person, of all the notices that came together. */
async function mailsOf(tx: Tx, setting: Setting, rows: readonly Committed[]): Promise<MailJob[]> {
  const notices = rows.flatMap(row => row.notices).map(String)
  if (setting.outside?.mail === undefined || notices.length === 0) return []
  const written = await whoIsWritten(tx, setting, notices)
  return [...written].map(([person, of]) => ({ person, notices: of }))
}

/** One call for each event and each system that wants to know of such; a case's in their order. */
async function callsOf(tx: Tx, jurisdiction: string, rows: readonly Committed[]): Promise<WebhookJob[]> {
  const appended = rows.filter(row => row.case_id !== null && row.last_version !== null)
  if (appended.length === 0) return []
  const calls = await sql<WebhookJob>`
    select w.webhook_id as webhook, e.case_id as "caseId", e.version
    from jsonb_to_recordset(${JSON.stringify(appended)}::jsonb) as a (case_id uuid, first_version int, last_version int)
    join event e on e.jurisdiction = ${jurisdiction} and e.case_id = a.case_id
      and e.version between a.first_version and a.last_version
    join webhook w on w.jurisdiction = e.jurisdiction and w.state = 'on'
      and (w.types = '[]' or w.types ? e.type)
    order by e.case_id, e.version, w.webhook_id`.execute(tx)
  return calls.rows
}
