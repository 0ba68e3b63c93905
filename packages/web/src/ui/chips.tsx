// What a list is narrowed to: a press takes it away.
import { useSpeech } from '../language/language.tsx'
import './chips.css'

export interface Chip {
  readonly name: string
  readonly text: string
}

export function Chips({ chips, onRemove }: { chips: readonly Chip[]; onRemove: (names: readonly string[]) => void }) {
  const { t } = useSpeech()
  if (chips.length === 0) return null
  return (
    <div className="chips">
      {chips.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-label={t.find.remove(text)}
          onClick={() => onRemove([name])}
        >
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" className="chip chip-clear" onClick={() => onRemove(chips.map(({ name }) => name))}>
          {t.find.clear}
        </button>
      )}
    </div>
  )
}
