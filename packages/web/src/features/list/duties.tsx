import { useList } from '../../api/use-list.ts'
import type { DutyView, MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DutyDetails } from './duty-details.tsx'
import './duties.css'

/** The duties by department, each department's in the order in which they can arise; a line each, which opens. */
export function Duties({ matter }: { matter: MatterView }) {
  const { t } = useSpeech()
  const { nameOf } = useList()
  const lead = matter.leads.length === 1 ? matter.leads[0] : undefined
  const bearer = ({ by }: DutyView) => (by === 'lead' ? (lead ?? 'lead') : by)
  const bodies = [...new Set(matter.duties.map(bearer))].sort((a, b) => Number(isLead(b)) - Number(isLead(a)))
  function isLead(body: string): boolean {
    return body === 'lead' || matter.leads.includes(body)
  }
  return bodies.map(body => {
    const duties = matter.duties.filter(duty => bearer(duty) === body)
    return (
      <section key={body} className="duties" aria-labelledby={`duties-${body}`}>
        <h3 id={`duties-${body}`} className="duties-head">
          {body === 'lead' ? t.list.leadByFacts : nameOf(body)} <span className="faint">{duties.length}</span>
        </h3>
        {duties.map(duty => (
          <Duty key={duty.id} duty={duty} />
        ))}
      </section>
    )
  })
}

function Duty({ duty }: { duty: DutyView }) {
  const { t, say } = useSpeech()
  return (
    <details className="duty" id={`duty-${duty.id}`}>
      <summary>
        <span className="duty-line">
          <span>
            <span className="duty-title">{say(duty.title)}</span>{' '}
            {duty.modality === 'may' && <Tag look="dashed">{t.matter.may}</Tag>}
          </span>
          <span className="duty-when">{say(duty.when)}</span>
          <span className="duty-limit">
            {duty.limit === undefined ? (
              <span className="faint">{t.matter.noLimit}</span>
            ) : (
              <>
                {say(duty.limit)}{' '}
                <Tag look={duty.limitKind === 'statutory' ? 'plain' : 'dashed'}>{t.limitKind[duty.limitKind]}</Tag>
              </>
            )}
          </span>
        </span>
      </summary>
      <DutyDetails duty={duty} />
    </details>
  )
}
