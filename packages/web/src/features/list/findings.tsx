import { useList } from '../../api/use-list.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Tag, type TagLook } from '../../ui/tag.tsx'
import { SourceLine } from './source-line.tsx'

const looks: Record<MatterView['findings'][number]['kind'], TagLook> = {
  law: 'amber',
  gap: 'seal',
  name: 'plain',
  text: 'plain',
}

/** What checking the list against the law found, and what it leaves open, with who settles it. */
export function Findings({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  return (
    <>
      {matter.findings.length > 0 && (
        <ul className="findings">
          {matter.findings.map(({ id, kind, text, sources, openQuestion }) => (
            <li key={id}>
              <p>
                <Tag look={looks[kind]}>{t.matter.findingKind[kind]}</Tag> {say(text)}{' '}
                {openQuestion !== undefined && (
                  <a className="small" href={`#question-${openQuestion}`}>
                    {t.matter.openQuestions}
                  </a>
                )}
              </p>
              {sources.length > 0 && (
                <details className="small">
                  <summary>{t.matter.sources(sources.length)}</summary>
                  {sources.map(source => (
                    <SourceLine key={`${source.title} ${source.url}`} source={source} />
                  ))}
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {matter.openQuestions.length > 0 && (
        <>
          <h3 className="label questions-label">{t.matter.openQuestions}</h3>
          <ul className="findings">
            {matter.openQuestions.map(({ id, text, settledBy }) => (
              <li key={id} id={`question-${id}`}>
                <p>{say(text)}</p>
                <p className="faint small">{t.matter.settledBy(nameOf(settledBy))}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
