import type { DutyView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Citation } from '../../ui/quote.tsx'
import { Tag } from '../../ui/tag.tsx'

/** What a duty's line has no room for: when in full, with what outcomes, what it produces, on what basis. */
export function DutyDetails({ duty }: { duty: DutyView }) {
  const { t, say } = useSpeech()
  return (
    <div className="duty-details">
      <p className="soft">
        {say(duty.plain)} {duty.approval && <Tag look="tinted">{t.matter.approval}</Tag>}
      </p>
      <dl className="duty-parts">
        <dt>{t.matter.when}</dt>
        <dd>{say(duty.when)}</dd>
        {duty.outcomes.length > 1 && (
          <>
            <dt>{t.matter.outcomes}</dt>
            <dd>{duty.outcomes.map(({ label }) => say(label)).join(t.and)}</dd>
          </>
        )}
        {duty.produces.length > 0 && (
          <>
            <dt>{t.matter.produces}</dt>
            <dd>{duty.produces.map(say).join(t.and)}</dd>
          </>
        )}
      </dl>
      {duty.note !== undefined && <p className="small soft">{say(duty.note)}</p>}
      {duty.basis.map(citation => (
        <Citation key={`${citation.instrument} ${citation.article}`} citation={citation} />
      ))}
    </div>
  )
}
