// Who wants a mail of a notice as soon as it is given.
import { sql } from 'kysely'
import type { Tx } from '../../db/tables.ts'
import { jurisdictionOf, nowOf, type Setting } from '../../setting.ts'

/**
 * By person, the ids of those notices that they are to be written of at once. Whoever has left, is locked out, or does not
 * hold the role any more is not written to.
 */
export async function whoIsWritten(
  tx: Tx,
  setting: Setting,
  notices: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const today = nowOf(setting).slice(0, 10)
  const { rows } = await sql<{ person: string; notice_id: string | number }>`
    select p.person, n.notice_id
    from notice n
    join person p on p.jurisdiction = n.jurisdiction and not p.locked and (p.left_on is null or p.left_on > ${today})
      and (p.person = n.person or (n.person is null and p.department = n.department))
    join notice_preference w on w.jurisdiction = p.jurisdiction and w.person = p.person and w.mail = 'at-once'
    where n.jurisdiction = ${jurisdictionOf(setting)} and n.notice_id = any(${notices.map(Number)}::bigint[])
      and (n.role is null or exists (
        select from person_role r where r.jurisdiction = p.jurisdiction and r.person = p.person and r.role = n.role
          and r.department = p.department and r.since <= ${today} and (r.until is null or r.until >= ${today})
      ))
    order by n.notice_id`.execute(tx)
  const written = new Map<string, string[]>()
  for (const { person, notice_id } of rows) written.set(person, [...(written.get(person) ?? []), String(notice_id)])
  return written
}
