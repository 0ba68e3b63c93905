// The notices that a person may be written of, as they stand when the mail is written.
import { findMatter, type Text } from '@remit/core'
import { sql } from 'kysely'
import type { MailJob } from '../../jobs/queue.ts'
import type { NoticeCode, NoticeData } from '../../notices/notice.ts'
import { jurisdictionOf, nowOf, type Setting } from '../../setting.ts'

/** What a mail may say of a notice. */
export interface NoticeInMail {
  readonly code: NoticeCode
  readonly caseId?: string
  readonly number?: string
  readonly matter?: Text
  readonly due?: string
}

interface Row {
  readonly code: NoticeCode
  readonly data: NoticeData
  readonly case_id: string | null
  readonly number: string | null
  readonly matter: string | null
  readonly list: string | null
}

/** How many notices one mail tells of at most. */
export const mostInMail = 100

/**
 * The notices of a mail: those it names, or those the person has not read since the last one. Only what is theirs: by their
 * department, role and name on this day.
 */
export async function noticesOfPerson(
  setting: Setting,
  { person, notices, after, upto }: MailJob,
): Promise<readonly NoticeInMail[]> {
  const today = nowOf(setting).slice(0, 10)
  const wanted =
    notices !== undefined
      ? sql`n.notice_id = any(${notices.map(Number)}::bigint[])`
      : sql`n.notice_id > ${Number(after ?? 0)} and n.notice_id <= ${Number(upto ?? 0)} and not exists (
          select from notice_read d
          where d.jurisdiction = n.jurisdiction and d.notice_id = n.notice_id and d.person = p.person
        )`
  const { rows } = await sql<Row>`
    select n.code, n.data, n.case_id, c.number, c.matter, c.list
    from notice n
    join person p on p.jurisdiction = n.jurisdiction and p.person = ${person}
      and not p.locked and (p.left_on is null or p.left_on > ${today})
      and (p.person = n.person or (n.person is null and p.department = n.department))
    left join "case" c on c.jurisdiction = n.jurisdiction and c.case_id = n.case_id
    where n.jurisdiction = ${jurisdictionOf(setting)} and ${wanted}
      and (n.role is null or exists (
        select from person_role r where r.jurisdiction = p.jurisdiction and r.person = p.person and r.role = n.role
          and r.department = p.department and r.since <= ${today} and (r.until is null or r.until >= ${today})
      ))
    order by n.notice_id desc limit ${mostInMail}`.execute(setting.db)
  return Promise.all(rows.map(row => inMail(setting, row)))
}

async function inMail(setting: Setting, { code, data, case_id, number, matter, list }: Row): Promise<NoticeInMail> {
  const title =
    matter === null || list === null ? undefined : findMatter(await setting.lists.get(setting.db, list), matter)?.title
  return {
    code,
    ...(case_id !== null && { caseId: case_id }),
    ...(number !== null && { number }),
    ...(title !== undefined && { matter: title }),
    ...(data.due !== undefined && { due: data.due }),
  }
}
