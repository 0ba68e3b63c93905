import { Link } from 'react-router'
import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCase } from './case-context.tsx'

/** Cases of other matters that this one opened, and the one that opened it. */
export function Links() {
  const { t, say } = useSpeech()
  const { view } = useCase()
  if (view.links.length === 0) return null
  return (
    <Panel title={t.case.links}>
      <ul>
        {view.links.map(({ matter, title, caseId, number }) => (
          <li key={`${matter} ${caseId}`}>
            {caseId === undefined ? say(title) : <Link to={`/cases/${caseId}`}>{say(title)}</Link>}{' '}
            <span className="faint small">{number ?? t.case.linkNotOpen}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
