import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'

/** The facts that the answer took from the words and from the answers to its questions. */
export function Understood({ view: { understood } }: { view: AskView }) {
  const { t, say } = useSpeech()
  if (understood.length === 0) return null
  return (
    <div className="understood">
      <h3 className="label">{t.ask.understood}</h3>
      <dl>
        {understood.map(({ fact, label, text }) => (
          <div key={fact}>
            <dt>{say(label)}</dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
