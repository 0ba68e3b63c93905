import type { Card, Lane } from '@remit/core'
import { useSpeech } from '../../language/language.tsx'

interface CardBoxProps {
  readonly card: Card
  readonly lane: Lane | undefined
  /** The id of the explanation while this card is pointed at. */
  readonly explanation: string | undefined
  readonly onPoint: (card: Card, at: Element) => void
  readonly onLeave: () => void
  readonly onOpen?: ((duty: string) => void) | undefined
}

/** One duty: a button that says why, and leads to the duty where there is somewhere to go. */
export function CardBox({ card, lane, explanation, onPoint, onLeave, onOpen }: CardBoxProps) {
  const { t, say } = useSpeech()
  return (
    <foreignObject x={card.x} y={card.y} width={card.width} height={card.height}>
      <button
        type="button"
        className={`card card-${card.mark}`}
        data-duty={card.duty}
        data-pointed={explanation !== undefined || undefined}
        aria-describedby={explanation}
        onPointerEnter={event => onPoint(card, event.currentTarget)}
        onPointerLeave={onLeave}
        onFocus={event => onPoint(card, event.currentTarget)}
        onBlur={onLeave}
        onClick={event => (onOpen === undefined ? onPoint(card, event.currentTarget) : onOpen(card.duty))}
      >
        <span className="card-title">
          {say(card.title)}
          {card.mark === 'discharged' && <span className="card-sign">✓</span>}
          {card.mark === 'overdue' && <span className="card-sign">!</span>}
        </span>
        <span className="card-subtitle">
          {card.may && <span className="card-may">{t.picture.may}</span>}
          {say(card.subtitle)}
        </span>
        <span className="unseen">
          {t.and}
          {lane !== undefined && say(lane.label)}
          {t.and}
          {t.picture.marks[card.mark]}
        </span>
      </button>
    </foreignObject>
  )
}
