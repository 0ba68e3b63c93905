// What a person was told, and what of it they have read.
import { findMatter } from '@remit/core'
import { sql } from 'kysely'
import type { SignedIn } from '../auth/sessions.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { NoticeCountView, NoticeRow, NoticesView } from '../views/notice-views.ts'
import type { NoticeCode, NoticeData } from './notice.ts'

interface Row {
  readonly notice_id: string | number
  readonly code: NoticeCode
  readonly at: string
  readonly data: NoticeData
  readonly read: boolean
  readonly case_id: string | null
  readonly number: string | null
  readonly matter: string | null
  readonly list: string | null
}

/** The notices that are a person's: in their own name, or their department's, where it is for a role they hold. */
const theirs = (setting: Setting, { id, department, roles }: SignedIn) => sql<boolean>`
  n.jurisdiction = ${jurisdictionOf(setting)} and (
    n.person = ${id}
    or (n.person is null and n.department = ${department} and (n.role is null or n.role = any(${[...roles]}::text[])))
  )`

const notRead = ({ id }: SignedIn) => sql<boolean>`not exists (
  select from notice_read r where r.jurisdiction = n.jurisdiction and r.notice_id = n.notice_id and r.person = ${id}
)`

/** A page of a person's notices, the newest first. `before`: the id behind which it begins. */
export async function readNotices(
  setting: Setting,
  person: SignedIn,
  { unread, limit, before }: { readonly unread: boolean; readonly limit: number; readonly before?: string | undefined },
): Promise<NoticesView> {
  const { rows } = await sql<Row>`
    select n.notice_id, n.code, n.at, n.data, not (${notRead(person)}) as read,
      c.case_id, c.number, c.matter, c.list
    from notice n left join "case" c on c.jurisdiction = n.jurisdiction and c.case_id = n.case_id
    where ${theirs(setting, person)}
      ${before === undefined ? sql`` : sql`and n.notice_id < ${Number(before)}`}
      ${unread ? sql`and ${notRead(person)}` : sql``}
    order by n.notice_id desc limit ${limit + 1}`.execute(setting.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: await Promise.all(page.map(row => rowOf(setting, row))),
    ...(rows.length > limit && last !== undefined && { next: String(last.notice_id) }),
  }
}

async function rowOf(setting: Setting, row: Row): Promise<NoticeRow> {
  const { kind, duty, due, from, how, bearer, webhook } = row.data
  const matter =
    row.matter === null || row.list === null
      ? undefined
      : findMatter(await setting.lists.get(setting.db, row.list), row.matter)
  const title = duty === undefined ? undefined : matter?.duties[duty]?.title
  return {
    id: String(row.notice_id),
    code: row.code,
    at: row.at,
    read: row.read,
    ...(row.case_id !== null &&
      row.number !== null &&
      matter !== undefined && {
        case: { caseId: row.case_id, number: row.number, matter: matter.id, matterTitle: matter.title },
      }),
    ...(kind !== undefined && { kind }),
    ...(duty !== undefined && title !== undefined && { duty: { id: duty, title } }),
    ...(due !== undefined && { due }),
    ...(from !== undefined && { from }),
    ...(how !== undefined && { how }),
    ...(bearer !== undefined && { bearer }),
    ...(webhook !== undefined && { webhook }),
  }
}

/** How many notices are counted, and among how many of the newest. */
const mostCounted = 99
const amongNewest = 1000

/** How many notices a person has not read. */
export async function countUnread(setting: Setting, person: SignedIn): Promise<NoticeCountView> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from (
        select n.jurisdiction, n.notice_id from notice n where ${theirs(setting, person)}
        order by n.notice_id desc limit ${amongNewest}
      ) n where ${notRead(person)} limit ${mostCounted + 1}
    ) u`.execute(setting.db)
  const unread = rows[0]?.unread ?? 0
  return { unread: Math.min(unread, mostCounted), more: unread > mostCounted }
}

/** Marks notices as read: those named, or all up to one. What is not the person's stays as it is. */
export async function markRead(
  setting: Setting,
  person: SignedIn,
  which: { readonly notices: readonly string[] } | { readonly upto: string },
): Promise<void> {
  const chosen =
    'notices' in which
      ? sql`n.notice_id = any(${which.notices.map(Number)}::bigint[])`
      : sql`n.notice_id <= ${Number(which.upto)}`
  await sql`
    insert into notice_read (jurisdiction, notice_id, person, read_at)
    select n.jurisdiction, n.notice_id, ${person.id}, ${setting.clock()} from notice n
    where ${theirs(setting, person)} and ${chosen} and ${notRead(person)}
    on conflict do nothing`.execute(setting.db)
}
