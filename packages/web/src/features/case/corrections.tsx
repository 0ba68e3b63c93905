import { useList } from '../../api/use-list.ts'
import type { CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCase } from './case-context.tsx'

type Consequences = NonNullable<CaseView['corrections']>[number]['consequences']

/** What proved otherwise later, and what was done on the strength of it. */
export function Corrections() {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { view } = useCase()
  const { corrections = [], voided = [] } = view
  if (corrections.length + voided.length === 0) return null
  const by = (at: string, department: string | undefined, reason: string | undefined) =>
    [formatDay(at, language), department === undefined ? undefined : nameOf(department), reason]
      .filter(Boolean)
      .join(' · ')
  return (
    <Panel title={t.case.corrections}>
      <ul className="objections">
        {corrections.map(({ fact, label, before, after, at, department, reason, consequences }) => (
          <li key={`${fact} ${at}`}>
            <p>
              <strong>{say(label)}</strong> {t.case.correctedFrom(say(before), say(after))}
            </p>
            <p className="faint small">{by(at, department, reason)}</p>
            <Reconsider consequences={consequences} />
          </li>
        ))}
        {voided.map(({ duty, title, outcome, at, department, reason, consequences }) => (
          <li key={`${duty} ${at}`}>
            <p>
              <strong>{t.case.voidedAct(say(title), say(outcome))}</strong>
            </p>
            <p className="faint small">{by(at, department, reason)}</p>
            <Reconsider consequences={consequences} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Reconsider({ consequences }: { consequences: Consequences }) {
  const { t, say } = useSpeech()
  if (consequences.length === 0) return null
  return (
    <>
      <p className="soft small">{t.case.reconsider}</p>
      <ul>
        {consequences.map(({ duty, title, at, how }) => (
          <li key={`${duty} ${at}`}>
            {say(title)} <span className="faint small">{t.case.consequence[how] ?? how}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
