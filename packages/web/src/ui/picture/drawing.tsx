import type { Card, Picture } from '@remit/core'
import type { Ref } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { CardBox } from './card-box.tsx'
import { LineDrawing } from './line-drawing.tsx'

interface DrawingProps {
  readonly scroller: Ref<HTMLElement>
  /** Names the region that scrolls. */
  readonly name: string
  readonly picture: Picture
  readonly pointed: string | undefined
  /** The id of the explanation, for the card that is pointed at. */
  readonly explanation: string
  readonly onPoint: (card: Card, at: Element) => void
  readonly onLeave: () => void
  readonly onOpen?: ((duty: string) => void) | undefined
}

/** The picture as SVG. The departments' names stay in sight while the rest scrolls. */
export function Drawing({ scroller, name, picture, pointed, explanation, onPoint, onLeave, onOpen }: DrawingProps) {
  const { say } = useSpeech()
  const { width, height, laneHeadWidth: head, lanes, cards, lines } = picture
  const sizes = { '--picture-width': width, '--picture-head': head } as React.CSSProperties
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard.
    <section ref={scroller} className="drawing" aria-label={name} tabIndex={0} style={sizes}>
      <div className="drawing-sheet">
        <svg className="drawing-heads" viewBox={`0 0 ${head} ${height}`} aria-hidden="true">
          {lanes.map((lane, index) => (
            <g key={lane.department}>
              <rect className={stripe(index)} x={0} y={lane.y} width={head} height={lane.height} />
              <foreignObject x={0} y={lane.y} width={head} height={lane.height}>
                <div className={lane.height > 140 ? 'lane-head lane-head-tall' : 'lane-head'}>
                  <span className="lane-name">{say(lane.label)}</span>
                  {lane.role !== undefined && <span className="lane-role">{say(lane.role)}</span>}
                </div>
              </foreignObject>
              <line className="lane-rule" x1={head - 0.5} x2={head - 0.5} y1={lane.y} y2={lane.y + lane.height} />
            </g>
          ))}
        </svg>
        <svg className="drawing-lanes" viewBox={`${head} 0 ${width - head} ${height}`}>
          <title>{say(picture.title)}</title>
          {lanes.map((lane, index) => (
            <g key={lane.department}>
              <rect className={stripe(index)} x={head} y={lane.y} width={width - head} height={lane.height} />
              <line className="lane-rule" x1={head} x2={width} y1={lane.y + 0.5} y2={lane.y + 0.5} />
            </g>
          ))}
          {lines.map(line => (
            <LineDrawing key={`${line.from} ${line.to}`} line={line} label={line.label && say(line.label)} />
          ))}
          {cards.map(card => (
            <CardBox
              key={card.duty}
              card={card}
              lane={lanes.find(lane => lane.department === card.department)}
              explanation={pointed === card.duty ? explanation : undefined}
              onPoint={onPoint}
              onLeave={onLeave}
              onOpen={onOpen}
            />
          ))}
        </svg>
      </div>
    </section>
  )
}

const stripe = (index: number): string => (index % 2 === 0 ? 'lane lane-even' : 'lane')
