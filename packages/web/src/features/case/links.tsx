import { Link } from 'react-router'
import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCase } from './case-context.tsx'

/** Cases that this one opened, the one that opened it, and those linked by hand. */
export function Links() {
  const { t, say } = useSpeech()
  const { view } = useCase()
  if (view.links.length === 0) return null
  return (
    <Panel title={t.case.links}>
      <ul>
        {view.links.map(({ matter, title, caseId, number, relation }) => (
          <li key={`${matter} ${caseId} ${relation}`}>
            {caseId === undefined ? say(title) : <Link to={`/cases/${caseId}`}>{say(title)}</Link>}{' '}
            <span className="faint small">
              {number ?? t.case.linkNotOpen}
              {relation !== undefined && ` · ${t.case.relation[relation] ?? relation}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
