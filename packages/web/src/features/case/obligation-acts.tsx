import { useState } from 'react'
import type { AllowedAct, ObligationView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ActForm } from './act-form.tsx'
import { DirectAct, isDirect } from './direct-act.tsx'

interface ObligationActsProps {
  readonly obligation: ObligationView
  readonly allowed: readonly AllowedAct[]
  /** Whether the form to do it is open from the start. */
  readonly open: boolean
}

// What settles the matter stands out; what puts it off or disputes it does not.
const chief: readonly AllowedAct['act'][] = [
  'discharge',
  'propose',
  'record',
  'agree',
  'rule',
  'settle',
  'complete',
  'close',
]

const does = (act: AllowedAct['act']): boolean => act === 'discharge' || act === 'propose'

/** What one may do about something owed: at once, or in a form that opens in place. */
export function ObligationActs({ obligation, allowed, open }: ObligationActsProps) {
  const { t, say } = useSpeech()
  const [shown, setShown] = useState(() => (open ? allowed.find(({ act }) => does(act))?.act : undefined))
  if (allowed.length === 0) return null
  const current = allowed.find(({ act }) => act === shown)
  return (
    <div className="owed-acts no-print">
      {current !== undefined && (
        <ActForm
          allowed={current}
          about={say(obligation.title)}
          onClose={() => setShown(undefined)}
          kept={obligation.id}
        />
      )}
      <div className="row">
        {allowed
          .filter(each => each !== current)
          .map(each =>
            isDirect(each) ? (
              <DirectAct key={each.act} allowed={each} />
            ) : (
              <Button
                key={each.act}
                kind={chief.includes(each.act) ? 'primary' : 'quiet'}
                small={chief.includes(each.act)}
                onClick={() => setShown(each.act)}
              >
                {does(each.act) ? t.form.handle : t.act[each.act]}
              </Button>
            ),
          )}
      </div>
    </div>
  )
}
