import type { DutyInAnswer, Role } from '@remit/core'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { RoleTag } from '../../ui/tag.tsx'
import { groundsText } from './grounds-text.ts'

const shownAtOnce = 3

/** A department and its share: what it will do, by when, or what would have to happen first. */
export function RoleRow({ role }: { role: Role }) {
  const { t, say } = useSpeech()
  const { department, nameOf } = useList()
  const contact = department(role.department)?.contact
  const rest = role.duties.slice(shownAtOnce)
  return (
    <li className={`role role-${role.role}`}>
      <h3 className="role-name">
        {nameOf(role.department)} <RoleTag part={role.role} />
      </h3>
      <div className="role-share">
        <Duties duties={role.duties.slice(0, shownAtOnce)} possible={role.role === 'possible'} />
        {rest.length > 0 && (
          <details>
            <summary className="small">{t.ask.moreDuties(rest.length)}</summary>
            <Duties duties={rest} possible={role.role === 'possible'} />
          </details>
        )}
        {contact !== undefined && (
          <p className="faint small">
            {t.ask.contact} {say(contact)}
          </p>
        )}
      </div>
    </li>
  )
}

function Duties({ duties, possible }: { duties: readonly DutyInAnswer[]; possible: boolean }) {
  const speech = useSpeech()
  const { t, say } = speech
  return (
    <ul className="role-duties">
      {duties.map(duty => {
        const open = duty.grounds.filter(ground => !ground.known)
        return (
          <li key={duty.duty}>
            {possible && open.length > 0 && <span className="soft">{t.ask.ifSo(groundsText(open, speech))}</span>}
            {say(duty.plain)}
            {duty.limit !== undefined && <span className="limit">{say(duty.limit)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
