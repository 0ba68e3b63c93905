import { useState } from 'react'
import type { AllowedAct } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ActForm } from './act-form.tsx'
import { actsOnCase } from './acts-on.ts'
import { useCase } from './case-context.tsx'

/** What one may do in the case besides what is owed: a note, a fact, closing, opening again. */
export function OtherActs() {
  const { t } = useSpeech()
  const { view } = useCase()
  const [shown, setShown] = useState<string>()
  const allowed = actsOnCase(view)
  if (allowed.length === 0) return null
  const current = allowed.find(each => keyOf(each) === shown)
  return (
    <div className="no-print">
      <Panel title={t.case.other}>
        {current !== undefined && (
          <ActForm allowed={current} about={view.number} kept={`other-${shown}`} onClose={() => setShown(undefined)} />
        )}
        <p className="row">
          {allowed
            .filter(each => each !== current)
            .map(each => (
              <Button key={keyOf(each)} small onClick={() => setShown(keyOf(each))}>
                {t.act[each.act]}
                <DutyOf allowed={each} />
              </Button>
            ))}
        </p>
      </Panel>
    </div>
  )
}

const keyOf = ({ act, duty, designation, question }: AllowedAct): string =>
  [act, duty, designation, question].filter(part => part !== undefined).join('-')

/** Which duty an act is about, when nothing owed shows it. */
function DutyOf({ allowed: { duty } }: { allowed: AllowedAct }) {
  const { t, say } = useSpeech()
  const { view } = useCase()
  const found = view.standings.find(each => each.duty === duty)
  return found === undefined ? null : (
    <>
      {t.colon}
      {say(found.title)}
    </>
  )
}
