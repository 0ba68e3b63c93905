import { useSpeech } from '../language/language.tsx'
import './facts/field.css'

interface SortChoiceProps {
  readonly sorts: Readonly<Record<string, string>>
  readonly sort: string
  readonly order: 'asc' | 'desc'
  readonly onChange: (sort: string, order: 'asc' | 'desc') => void
}

/** By what a list is ordered, and which way. */
export function SortChoice({ sorts, sort, order, onChange }: SortChoiceProps) {
  const { t } = useSpeech()
  const turned = order === 'asc' ? 'desc' : 'asc'
  return (
    <div className="sort-choice">
      <label>
        <span className="unseen">{t.find.sort}</span>
        <select className="field-input" value={sort} onChange={event => onChange(event.target.value, order)}>
          {Object.entries(sorts).map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="tool"
        aria-label={`${t.find.sort}: ${t.find[order]}`}
        title={t.find[order]}
        onClick={() => onChange(sort, turned)}
      >
        {order === 'asc' ? '↑' : '↓'}
      </button>
    </div>
  )
}
