// A report from the public: a case, a code to follow it by, and apart from both who reported it.
import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type CaseState,
  type Channel,
  decide,
  findMatter,
  type Matter,
  ok,
  type Result,
  refuse,
} from '@remit/core'
import { countUse } from '../attachments/daily-use.ts'
import type { KeptFile } from '../attachments/take-in.ts'
import { useUploads } from '../attachments/uploads.ts'
import { asAttached, writeAttachments } from '../attachments/write-attachments.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { hashTrackingCode, makeTrackingCode } from '../secrets/tracking-code.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { ReceiptView } from '../views.ts'
import { append, type Circumstances, openCase } from './append.ts'
import { leadOf } from './lead-of.ts'
import { loadCase } from './load-case.ts'
import { type Done, once } from './once.ts'
import { type Contact, keepContact } from './reporters.ts'
import type { CaseKey } from './stored-events.ts'

/** The actor of what is done without signing in. */
export const thePublic: Actor = { person: 'public', role: 'public' }

/** What the public reports or applies for. */
export interface Report {
  readonly matter: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly contact?: Contact
  /** Ids of files that were sent before. */
  readonly files?: readonly string[]
  /** Made by the client; the same key twice is done once. */
  readonly key: string
}

/**
 * Opens a case from a report and returns the receipt. Only the receipt holds the code. `address`: where it came from; only so
 * many a day are taken from one.
 */
export async function fileReport(
  setting: Setting,
  { key, ...report }: Report,
  address = '',
): Promise<Result<ReceiptView, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  const most = setting.attachments.rules.reportsPerDay
  const done = await inTransaction(setting.db, tx =>
    once(tx, { jurisdiction, by: 'public', key, request: report }, async () => {
      const counted = await countUse(tx, setting, { kind: 'reports', address, amount: 1, most })
      return counted.ok ? open(tx, setting, report) : counted
    }),
  )
  return done.ok ? ok(JSON.parse(done.value.secret ?? '{}') as ReceiptView) : done
}

async function open(tx: Tx, setting: Setting, report: Omit<Report, 'key'>): Promise<Result<Done, Refusal>> {
  const { current: list } = setting.lists
  const matter = findMatter(list, report.matter)
  if (matter === undefined) return refuse(refusal('unknown-matter', { matter: report.matter }))
  const uploads = await useUploads(tx, setting, report.files ?? [])
  if (!uploads.ok) return uploads
  const at = nowOf(setting)
  const caseId = randomUUID()
  const code = makeTrackingCode()
  const { facts, text, contact = {} } = report
  const trackingHash = hashTrackingCode(code)
  const circumstances = { list, at, by: thePublic }
  const opened = await openCase(
    tx,
    {
      caseId,
      matter: matter.id,
      channel: channelOf(matter),
      facts,
      ...(text !== undefined && text !== '' && { text }),
      ...(trackingHash !== undefined && { trackingHash }),
    },
    circumstances,
  )
  if (!opened.ok) return opened
  const { number, state } = opened.value
  const key = { jurisdiction: list.jurisdiction, caseId }
  await keepContact(tx, key, contact)
  const version = await attachSent(tx, { key, state, files: uploads.value }, circumstances)
  const receipt: ReceiptView = { code, number, at, lead: leadOf(list, state) }
  return ok({ caseId, version, at, secret: JSON.stringify(receipt) })
}

/** Attaches the files that came with a report, and returns the version of the case after them. */
async function attachSent(
  tx: Tx,
  { key, state, files }: { key: CaseKey; state: CaseState; files: readonly KeptFile[] },
  circumstances: Circumstances,
): Promise<number> {
  if (files.length === 0) return state.version
  const decided = decide(state, { type: 'attach', files: files.map(asAttached) }, circumstances)
  const loaded = await loadCase(tx, key)
  if (!decided.ok || loaded === undefined) throw new Error('A case that was just opened takes files')
  const { version } = await append(tx, { caseId: key.caseId, state, chain: loaded.chain }, decided.value, circumstances)
  await writeAttachments(tx, { ...key, version }, files)
  return version
}

/** How the public's word opens a case of a matter: as a report or an application, whichever the matter names first. */
const channelOf = ({ openedBy }: Matter): Channel =>
  openedBy.find(way => way === 'report' || way === 'application') ?? 'report'
