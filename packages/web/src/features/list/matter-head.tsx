import { Link } from 'react-router'
import { publicChannel } from '../../api/public-channel.ts'
import { useList } from '../../api/use-list.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RoleTag } from '../../ui/tag.tsx'

/** Which matter, who leads, and the way to report it. */
export function MatterHead({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  const reportable = publicChannel(matter) !== undefined
  return (
    <header className="matter-head">
      <p className="faint small">
        <Link to="/list">{t.list.page}</Link> · {t.matter.number(matter.number)}
      </p>
      <h1>{say(matter.title)}</h1>
      <p className="soft">{say(matter.summary)}</p>
      <ul className="matter-leads">
        {matter.lead.map(({ lead, when }) => (
          <li key={`${lead} ${when.zh}`}>
            <RoleTag part="lead" /> {nameOf(lead)}
            {matter.lead.length > 1 && <span className="faint small"> {say(when)}</span>}
          </li>
        ))}
      </ul>
      <p className="row no-print">
        {reportable && (
          <ButtonLink kind="primary" to={`/report/${matter.id}`}>
            {say(matter.reportLabel)}
          </ButtonLink>
        )}
        <Button onClick={() => window.print()}>{t.matter.print}</Button>
      </p>
    </header>
  )
}
