// A report from the public: a case, a code to follow it by, and apart from both who reported it.
import { randomUUID } from 'node:crypto'
import { type Actor, type Channel, findMatter, type Matter, ok, type Result, refuse } from '@remit/core'
import { inTransaction } from '../db/in-transaction.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { hashTrackingCode, makeTrackingCode } from '../secrets/tracking-code.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { ReceiptView } from '../views.ts'
import { openCase } from './append.ts'
import { leadOf } from './lead-of.ts'
import { once } from './once.ts'
import { type Contact, keepContact } from './reporters.ts'

const thePublic: Actor = { person: 'public', role: 'public' }

/** What the public reports or applies for. */
export interface Report {
  readonly matter: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly contact?: Contact
  /** Made by the client; the same key twice is done once. */
  readonly key: string
}

/** Opens a case from a report and returns the receipt. Only the receipt holds the code. */
export async function fileReport(setting: Setting, { key, ...report }: Report): Promise<Result<ReceiptView, Refusal>> {
  const jurisdiction = jurisdictionOf(setting)
  const done = await inTransaction(setting.db, tx =>
    once(tx, { jurisdiction, by: 'public', key, request: report }, async () => {
      const { current: list } = setting.lists
      const matter = findMatter(list, report.matter)
      if (matter === undefined) return refuse(refusal('unknown-matter', { matter: report.matter }))
      const at = nowOf(setting)
      const caseId = randomUUID()
      const code = makeTrackingCode()
      const { facts, text, contact = {} } = report
      const trackingHash = hashTrackingCode(code)
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
        { list, at, by: thePublic },
      )
      if (!opened.ok) return opened
      const { number, state } = opened.value
      await keepContact(tx, setting.sealingKey, { jurisdiction, caseId }, contact)
      const receipt: ReceiptView = { code, number, at, lead: leadOf(list, state) }
      return ok({ caseId, version: state.version, at, secret: JSON.stringify(receipt) })
    }),
  )
  return done.ok ? ok(JSON.parse(done.value.secret ?? '{}') as ReceiptView) : done
}

/** How the public's word opens a case of a matter: as a report or an application, whichever the matter names first. */
const channelOf = ({ openedBy }: Matter): Channel =>
  openedBy.find(way => way === 'report' || way === 'application') ?? 'report'
