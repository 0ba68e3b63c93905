// The swimlane: rows are departments, columns the order in which duties can arise, cards duties, lines handovers.
import type { Text } from '../text.ts'

/** How a card looks: the standing of its duty, or plain in a picture of the matter itself. */
export type CardMark =
  | 'plain'
  | 'owed'
  | 'overdue'
  | 'discharged'
  | 'possible'
  | 'dormant'
  | 'void'
  | 'highlighted'
  | 'empty'

export interface Lane {
  readonly department: string
  readonly label: Text
  readonly role?: Text
  readonly y: number
  readonly height: number
}

export interface Card {
  readonly duty: string
  readonly department: string
  readonly column: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly title: Text
  readonly subtitle: Text
  readonly mark: CardMark
  readonly may: boolean
}

export interface Line {
  readonly from: string
  readonly to: string
  /** A handover crosses lanes; a dashed one happens only in another course. */
  readonly kind: 'order' | 'handover'
  readonly dashed: boolean
  readonly label?: Text
  /** Corner points of the path, in the picture's units. */
  readonly points: readonly (readonly [number, number])[]
}

/** A picture laid out; units are CSS pixels at 100 %. */
export interface Picture {
  readonly title: Text
  readonly width: number
  readonly height: number
  readonly laneHeadWidth: number
  readonly lanes: readonly Lane[]
  readonly cards: readonly Card[]
  readonly lines: readonly Line[]
}
