import type { Card } from '@remit/core'
import type { ReactNode } from 'react'
import { useSpeech } from '../../language/language.tsx'

/** Where the explanation hangs, in pixels from the picture's corner. */
export interface Place {
  readonly left: number
  readonly top: number
}

interface ExplanationProps {
  readonly id: string
  readonly card: Card
  readonly place: Place
  readonly onStay: () => void
  readonly onLeave: () => void
  readonly children?: ReactNode
}

/** What the card has no room for: its whole title, its standing in a word, and why. */
export function Explanation({ id, card, place, onStay, onLeave, children }: ExplanationProps) {
  const { t, say } = useSpeech()
  return (
    <div
      className="explanation"
      role="tooltip"
      id={id}
      style={{ left: place.left, top: place.top }}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      <p className="explanation-title">{say(card.title)}</p>
      <p className="faint small">
        {t.picture.marks[card.mark]}
        {card.may && ` · ${t.picture.mayMeans}`}
        {say(card.subtitle) !== '' && ` · ${say(card.subtitle)}`}
      </p>
      {children}
    </div>
  )
}
