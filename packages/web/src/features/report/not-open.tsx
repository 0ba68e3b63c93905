import { useList } from '../../api/use-list.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A matter that citizens cannot open: how its cases begin, and whom to ask instead. */
export function NotOpen({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  const { list, department } = useList()
  const leads = matter.leads.flatMap(id => department(id) ?? [])
  return (
    <Notice look="amber" title={t.report.notOpen}>
      <p>
        {matter.openedBy.includes('referral') && t.report.byReferral}
        {matter.schedule !== undefined && t.report.bySchedule(t.schedule(matter.schedule))}
      </p>
      <p>{t.report.askInstead}</p>
      <ul className="not-open">
        {leads.map(({ id, name, contact }) => (
          <li key={id}>
            <strong>{say(name)}</strong> {contact !== undefined && say(contact)}
          </li>
        ))}
      </ul>
      {list !== undefined && leads.every(({ contact }) => contact === undefined) && <p>{say(list.elsewhere)}</p>}
      <p>
        <ButtonLink to={`/list/${matter.id}`}>{t.ask.see}</ButtonLink>
      </p>
    </Notice>
  )
}
