// What the passing of time does to cases: reminders fall due, receipts count as given, periods begin. Each case is looked
// at when its timer has run out, and only then.
import { deriveObligations, nextWaking, ok, type Reminder, type ResponsibilityList, remindersDue } from '@remit/core'
import { loadCase } from '../cases/load-case.ts'
import { projectCase } from '../cases/project-case.ts'
import type { CaseKey } from '../cases/stored-events.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Tx } from '../db/tables.ts'
import { newlyOwed, noticeOfOwed } from '../notices/newly-owed.ts'
import type { NoticeCode, NoticeDraft } from '../notices/notice.ts'
import { tellAfter } from '../notices/tell-after.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'

/** How many cases are taken at once from those whose timers have run out. */
const batch = 200

/** Looks at each case whose timer has run out. Returns how many there were. Any number of servers may do it at once. */
export async function wakeCases(setting: Setting): Promise<number> {
  const now = nowOf(setting)
  let woken = 0
  for (let after: CaseTimer | undefined; ; ) {
    const due = await timersRunOut(setting, now, after)
    for (const { case_id } of due) woken += await wake(setting, case_id, now)
    after = due.at(-1)
    if (due.length < batch) return woken
  }
}

interface CaseTimer {
  readonly case_id: string
  readonly wake_at: string | null
}

/** The next cases whose timers have run out. One that could not be dealt with is not met again in the same round. */
const timersRunOut = (setting: Setting, now: string, after: CaseTimer | undefined): Promise<CaseTimer[]> =>
  setting.db
    .selectFrom('case_timer')
    .select(['case_id', 'wake_at'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('wake_at', '<', now)
    .$if(after !== undefined, query =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('wake_at', 'case_id'), '>', tuple(after?.wake_at ?? '', after?.case_id ?? '')),
      ),
    )
    .orderBy('wake_at')
    .orderBy('case_id')
    .limit(batch)
    .execute()

async function wake(setting: Setting, caseId: string, now: string): Promise<number> {
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  const woken = await inTransaction(setting.db, async tx => {
    const loaded = await loadCase(tx, key, { lock: true })
    // Another server, or somebody’s act, was here first.
    if (loaded === undefined || !(await hasRunOut(tx, key, now))) return ok(0)
    const { state } = loaded
    const list = await setting.lists.get(tx, state.list)
    const before = await derivedAt(tx, key)
    const obligations = deriveObligations({ list, state, now })
    await projectCase(tx, key, { list, state, now })
    const owed = newlyOwed(list, { state, now: before }, { state, now })
    const due = remindersDue({ list, state, obligations, now })
    const notices = [
      ...owed.flatMap(obligation => noticeOfOwed(list, { state, now }, obligation, undefined)),
      ...(await firstTime(tx, key, due, now)).map(reminder => noticeOf(list, reminder, now)),
    ]
    await tellAfter(tx, key, { notices, wakeAt: nextWaking({ list, state, obligations, now }) })
    return ok(1)
  })
  return woken.ok ? woken.value : 0
}

async function hasRunOut(tx: Tx, { jurisdiction, caseId }: CaseKey, now: string): Promise<boolean> {
  const timer = await tx
    .selectFrom('case_timer')
    .select('wake_at')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return timer?.wake_at != null && timer.wake_at < now
}

async function derivedAt(tx: Tx, { jurisdiction, caseId }: CaseKey): Promise<string> {
  const { derived_at } = await tx
    .selectFrom('case_state')
    .select('derived_at')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return derived_at
}

/** Those reminders that were never given: each is written down in the transaction that gives it. */
async function firstTime(
  tx: Tx,
  { jurisdiction, caseId }: CaseKey,
  reminders: readonly Reminder[],
  now: string,
): Promise<readonly Reminder[]> {
  if (reminders.length === 0) return []
  const rows = reminders.map(reminder => ({
    jurisdiction,
    case_id: caseId,
    obligation: reminder.key,
    kind: kindOf(reminder),
    due: reminder.due,
    at: now,
  }))
  const written = await tx
    .insertInto('reminder_sent')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning(['obligation', 'kind', 'due'])
    .execute()
  return reminders.filter(reminder =>
    written.some(row => row.obligation === reminder.key && row.kind === kindOf(reminder) && row.due === reminder.due),
  )
}

const kindOf = ({ kind, span }: Reminder): string => (span === undefined ? kind : `${kind} ${span}`)

const codes: Readonly<Record<Reminder['kind'], NoticeCode>> = {
  before: 'due-soon',
  'overdue-head': 'overdue',
  'overdue-supervision': 'overdue-watched',
}

function noticeOf(list: ResponsibilityList, { kind, obligation, to, due }: Reminder, now: string): NoticeDraft {
  const { department, role } = to
  const from = obligation.bearer
  return {
    code: codes[kind],
    department,
    ...(role !== undefined && { role }),
    data: {
      kind: obligation.kind,
      ...(obligation.duty !== undefined && { duty: obligation.duty }),
      ...(department !== from && list.departments[from] !== undefined && { from }),
      due,
    },
    at: now,
  }
}
