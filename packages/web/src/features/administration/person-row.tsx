import { useState } from 'react'
import type { AccountRow, HeldRole } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatDay, today } from '../../ui/dates.ts'
import { Tag } from '../../ui/tag.tsx'
import type { Handed } from './handed.ts'
import { PersonActs } from './person-acts.tsx'

const standingLooks = { invited: 'dashed', active: 'green', locked: 'seal', left: 'grey' } as const

/** A person: who, as what, how it stands; what may be done opens beneath. */
export function PersonRow({ row, self, onLink }: { row: AccountRow; self: string; onLink: (handed: Handed) => void }) {
  const speech = useSpeech()
  const { t } = speech
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className="account-row">
        <p className="account-who">
          <span className="account-name">{row.name}</span> <span className="faint small">{row.account}</span>
        </p>
        <p className="row account-roles">
          {row.roles.map(held => (
            <Tag key={`${held.role} ${held.since}`}>{roleText(held, speech)}</Tag>
          ))}
          {row.roles.length === 0 && <span className="faint small">{t.administration.noRoles}</span>}
        </p>
        <p className="row account-standing">
          <Tag look={standingLooks[row.standing]}>{t.administration.standing[row.standing]}</Tag>
          {row.waiting && <Tag look="seal">{t.administration.waiting}</Tag>}
          {row.secondFactor && <Tag look="tinted">{t.administration.factor}</Tag>}
        </p>
        <Button small aria-expanded={open} aria-label={t.administration.actOn(row.name)} onClick={() => setOpen(!open)}>
          {t.administration.act}
        </Button>
      </div>
      {open && (
        <div className="account-acts">
          {row.person === self ? (
            <p className="faint">{t.administration.self}</p>
          ) : (
            <PersonActs row={row} onLink={onLink} />
          )}
        </div>
      )}
    </li>
  )
}

function roleText({ role, since, until }: HeldRole, { t, language }: Speech): string {
  const name = t.roles[role]
  if (since > today()) return t.administration.roleFrom(name, formatDay(since, language))
  return until === undefined ? name : t.administration.roleUntil(name, formatDay(until, language))
}
