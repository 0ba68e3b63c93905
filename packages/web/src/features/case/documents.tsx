import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCase } from './case-context.tsx'

/** The documents that the duties discharged so far should have produced. */
export function Documents() {
  const { t, say } = useSpeech()
  const { view, matter } = useCase()
  const done = new Set(view.standings.filter(({ standing }) => standing === 'discharged').map(({ duty }) => duty))
  const documents = matter?.duties.filter(({ id }) => done.has(id)).flatMap(({ produces }) => produces) ?? []
  if (documents.length === 0) return null
  return (
    <Panel title={t.case.documents}>
      <ul>
        {[...new Map(documents.map(document => [document.zh, document])).values()].map(document => (
          <li key={document.zh}>{say(document)}</li>
        ))}
      </ul>
      <p className="faint small">{t.case.documentsHelp}</p>
    </Panel>
  )
}
