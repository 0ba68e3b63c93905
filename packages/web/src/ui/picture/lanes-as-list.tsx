import type { Card, Picture } from '@remit/core'
import type { ReactNode } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Tag, type TagLook } from '../tag.tsx'

const looks: Record<Card['mark'], TagLook | undefined> = {
  plain: undefined,
  owed: 'amber',
  overdue: 'seal',
  discharged: 'green',
  possible: 'dashed',
  dormant: 'grey',
  void: 'grey',
  highlighted: 'tinted',
  empty: 'seal',
}

/** The picture on a phone: by department, each with its duties in order. */
export function LanesAsList({ picture, explain }: { picture: Picture; explain?: Explain }) {
  const { say } = useSpeech()
  return (
    <ul className="lane-list">
      {picture.lanes.map(lane => (
        <li key={lane.department}>
          <p className="lane-list-head">
            <span className="lane-name">{say(lane.label)}</span>
            {lane.role !== undefined && <span className="lane-role">{say(lane.role)}</span>}
          </p>
          <LaneCards cards={cardsOf(picture, lane.department)} explain={explain} />
        </li>
      ))}
    </ul>
  )
}

const cardsOf = (picture: Picture, department: string): readonly Card[] =>
  picture.cards.filter(card => card.department === department).sort((a, b) => a.column - b.column)

type Explain = ((duty: string) => ReactNode) | undefined

const faint: readonly Card['mark'][] = ['possible', 'dormant', 'void']

/** A department's cards; those that may never come are folded where they would hide the others. */
function LaneCards({ cards, explain }: { cards: readonly Card[]; explain: Explain }) {
  const { t } = useSpeech()
  const rest = cards.filter(card => faint.includes(card.mark))
  if (rest.length <= 2) return <CardList cards={cards} explain={explain} />
  return (
    <>
      <CardList cards={cards.filter(card => !rest.includes(card))} explain={explain} />
      <details className="lane-list-rest">
        <summary>{t.picture.rest(rest.length)}</summary>
        <CardList cards={rest} explain={explain} />
      </details>
    </>
  )
}

const CardList = ({ cards, explain }: { cards: readonly Card[]; explain: Explain }) => (
  <ol>
    {cards.map(card => (
      <ListedCard key={card.duty} card={card} reason={explain?.(card.duty)} />
    ))}
  </ol>
)

function ListedCard({ card, reason }: { card: Card; reason: ReactNode }) {
  const { t, say } = useSpeech()
  const look = looks[card.mark]
  const head = (
    <>
      <span className="lane-list-title">{say(card.title)}</span>{' '}
      {look !== undefined && <Tag look={look}>{t.picture.marks[card.mark]}</Tag>}{' '}
      {card.may && <Tag look="dashed">{t.picture.may}</Tag>}
      <span className="lane-list-when">{say(card.subtitle)}</span>
    </>
  )
  return (
    <li className={`lane-list-card lane-list-${card.mark}`}>
      {reason ? (
        <details>
          <summary>{head}</summary>
          {reason}
        </details>
      ) : (
        head
      )}
    </li>
  )
}
