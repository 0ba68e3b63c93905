import type { Answer } from '@remit/core'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { groundsText } from './grounds-text.ts'
import { RoleRow } from './role-row.tsx'

/** The four answers to "who is responsible?" */
export function Responsible({ answer }: { answer: Answer }) {
  const { t } = useSpeech()
  const { nameOf } = useList()
  switch (answer.answer) {
    case 'settled':
      return (
        <ul className="roles">
          {answer.roles.map(role => (
            <RoleRow key={`${role.role} ${role.department}`} role={role} />
          ))}
        </ul>
      )
    case 'needs-facts':
      return <Depends candidates={answer.candidates} />
    case 'disputed':
      return (
        <Notice look="amber" title={t.ask.disputed}>
          <p>{answer.claimants.map(nameOf).join(t.and)}</p>
          <p>{t.ask.disputedHelp(nameOf(answer.settledBy))}</p>
        </Notice>
      )
    case 'unassigned':
      return (
        <Notice look="amber" title={t.ask.unassigned}>
          <p>{t.ask.unassignedHelp(nameOf(answer.referTo))}</p>
        </Notice>
      )
  }
}

function Depends({ candidates }: { candidates: Extract<Answer, { answer: 'needs-facts' }>['candidates'] }) {
  const speech = useSpeech()
  const { nameOf } = useList()
  const { t } = speech
  return (
    <Notice title={t.ask.needsFacts}>
      <p className="soft">{t.ask.needsFactsHelp}</p>
      <ul className="depends">
        {candidates.map(({ lead, grounds }) => (
          <li key={`${lead} ${grounds.map(ground => ground.key).join(' ')}`}>
            {t.ask.depends(nameOf(lead))} {groundsText(grounds, speech)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
