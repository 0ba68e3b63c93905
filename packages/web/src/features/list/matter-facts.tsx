import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Tag } from '../../ui/tag.tsx'

/** The facts on which the duties turn; folded, because they are many. */
export function MatterFacts({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  return (
    <details>
      <summary>{t.matter.factCount(matter.facts.length)}</summary>
      <ul className="matter-facts">
        {matter.facts.map(({ id, label, question, unit, values, sensitive }) => (
          <li key={id}>
            <span>
              {say(label)}
              {unit !== undefined && <span className="faint"> {say(unit)}</span>}{' '}
              {sensitive !== undefined && <Tag look="seal">{t.field.sensitive}</Tag>}
            </span>
            <span className="soft small">
              {question !== undefined && say(question)}{' '}
              {values !== undefined && Object.values(values).map(say).join(t.and)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
