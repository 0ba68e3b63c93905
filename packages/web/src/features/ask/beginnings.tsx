import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import './beginnings.css'

/** Before anything was asked: what others have asked, and the matters of the list. */
export function Beginnings({ onAsk }: { onAsk: (text: string) => void }) {
  const { t, say } = useSpeech()
  const { list } = useList()
  if (list === undefined) return null
  const examples = list.matters.flatMap(matter => matter.examples.slice(0, 1)).slice(0, 4)
  return (
    <div className="beginnings">
      <section>
        <h2>{t.ask.tryThese}</h2>
        <ul className="examples" lang="zh-CN">
          {examples.map(example => (
            <li key={example}>
              <button type="button" onClick={() => onAsk(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.ask.orList}</h2>
        <ol className="matter-index">
          {list.matters.map(matter => (
            <li key={matter.id}>
              <Link to={`/list/${matter.id}`}>
                <span className="matter-index-number">{matter.number}</span>
                <span className="song">{say(matter.title)}</span>
              </Link>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
