import type { Card, CardMark } from '@remit/core'
import { useSpeech } from '../../language/language.tsx'

const order: readonly CardMark[] = [
  'overdue',
  'owed',
  'discharged',
  'possible',
  'dormant',
  'void',
  'highlighted',
  'empty',
]

interface LegendProps {
  readonly cards: readonly Card[]
  /** Whether there is more to the right. */
  readonly scrolls: boolean
  readonly onMore: () => void
}

/** What the cards' looks mean: only those that occur. */
export function Legend({ cards, scrolls, onMore }: LegendProps) {
  const { t } = useSpeech()
  const marks = order.filter(mark => cards.some(card => card.mark === mark))
  if (marks.length === 0 && !scrolls) return null
  return (
    <ul className="legend" aria-label={t.picture.legend}>
      {marks.map(mark => (
        <li key={mark}>
          <span className={`legend-swatch card-${mark}`} aria-hidden="true" />
          {t.picture.marks[mark]}
        </li>
      ))}
      {scrolls && (
        <li className="legend-scroll" aria-hidden="true">
          {/* For the pointer; the keyboard scrolls the region itself. */}
          <button type="button" className="legend-more" tabIndex={-1} onClick={onMore}>
            {t.picture.more} →
          </button>
        </li>
      )}
    </ul>
  )
}
