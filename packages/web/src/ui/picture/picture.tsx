// The swimlane: rows are departments, columns the order in which duties can arise, cards duties, lines handovers. Drawn
// where there is room, a list by department where there is not, and a table for those who listen.
import type { Card, Picture as Layout } from '@remit/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Drawing } from './drawing.tsx'
import { Explanation, type Place } from './explanation.tsx'
import { LanesAsList } from './lanes-as-list.tsx'
import { LanesAsTable } from './lanes-as-table.tsx'
import { Legend } from './legend.tsx'
import { useScrolls } from './use-scrolls.ts'
import './picture.css'
import './card.css'
import './lanes-as-list.css'

/** Wider pictures are printed as lists, pixels at 100 %. */
const widestOnPaper = 1240

export interface PictureProps {
  readonly picture: Layout
  /** Why a duty stands as it does; shown while its card is pointed at or has the focus. */
  readonly explain?: (duty: string) => ReactNode
  /** Where a press on a card leads; without it a press keeps the explanation open. */
  readonly onOpen?: (duty: string) => void
}

export function Picture({ picture, explain, onOpen }: PictureProps) {
  const [pointed, setPointed] = useState<{ card: Card; place: Place }>()
  const frame = useRef<HTMLDivElement>(null)
  const leaving = useRef<number>(undefined)
  const id = useId()
  const { t, say } = useSpeech()
  const first = firstOwed(picture.cards)
  const { scroller, scrolls } = useScrolls(first && `[data-duty='${first.duty}']`)

  const close = () => setPointed(undefined)
  // A moment's grace, so that the pointer can move onto the explanation.
  const leave = () => {
    leaving.current = window.setTimeout(close, 160)
  }
  const point = (card: Card, at: Element) => {
    window.clearTimeout(leaving.current)
    const box = frame.current
    if (box !== null) setPointed({ card, place: placeOf(at, box) })
  }
  useEffect(() => () => window.clearTimeout(leaving.current), [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what hovering opened, wherever the focus is inside.
    <div
      className={['picture', picture.width > widestOnPaper && 'picture-wide', scrolls && 'picture-more']
        .filter(Boolean)
        .join(' ')}
      ref={frame}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <Drawing
        scroller={scroller}
        name={t.picture.scroll(say(picture.title))}
        picture={picture}
        onPoint={point}
        onLeave={leave}
        onOpen={onOpen}
        pointed={pointed?.card.duty}
        explanation={id}
      />
      {pointed !== undefined && (
        <Explanation
          id={id}
          card={pointed.card}
          place={pointed.place}
          onStay={() => window.clearTimeout(leaving.current)}
          onLeave={leave}
        >
          {explain?.(pointed.card.duty)}
        </Explanation>
      )}
      <Legend
        cards={picture.cards}
        scrolls={scrolls}
        onMore={() => scroller.current?.scrollBy({ left: scroller.current.clientWidth * 0.7, behavior: 'smooth' })}
      />
      <LanesAsTable picture={picture} />
      <LanesAsList picture={picture} explain={explain} />
    </div>
  )
}

/** Where a case stands: the earliest card that is owed. */
const firstOwed = (cards: readonly Card[]): Card | undefined =>
  cards
    .filter(({ mark }) => mark === 'owed' || mark === 'overdue')
    .sort((a, b) => a.column - b.column)
    .at(0)

function placeOf(card: Element, frame: Element): Place {
  const inner = card.getBoundingClientRect()
  const outer = frame.getBoundingClientRect()
  const left = Math.max(0, Math.min(inner.left - outer.left, outer.width - 320))
  return { left, top: inner.bottom - outer.top + 6 }
}
