import { describe, expect, test } from 'vitest'
import { discharged, happened, head, opened, stateAfter } from '../testing/given.ts'
import { orchardGrant, wellWater, willow } from '../testing/willow.ts'
import type { Picture } from './picture.ts'
import { pictureOfAnswer, pictureOfCase, pictureOfMatter, pictureOfStory } from './pictures.ts'
import { toSvg } from './to-svg.ts'

const overlapping = ({ cards }: Picture): number =>
  cards.filter((card, index) =>
    cards.some(
      (other, place) =>
        place < index &&
        card.x < other.x + other.width &&
        other.x < card.x + card.width &&
        card.y < other.y + other.height &&
        other.y < card.y + card.height,
    ),
  ).length

describe('the swimlane', () => {
  test.each(willow.matters)(
    'no two cards of $id stand on each other, and each stands in its department’s lane',
    matter => {
      const picture = pictureOfMatter(willow, matter)
      expect(overlapping(picture)).toBe(0)
      for (const { department, y, height } of picture.cards) {
        const lane = picture.lanes.find(each => each.department === department)
        expect(lane).toBeDefined()
        expect(y).toBeGreaterThanOrEqual(lane?.y ?? 0)
        expect(y + height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0))
      }
      expect(picture.cards.map(({ duty }) => duty).sort()).toEqual([...matter.order].sort())
    },
  )
  test('a duty stands to the right of what it waits for', () => {
    const { cards } = pictureOfMatter(willow, wellWater)
    const column = (duty: string): number => cards.find(card => card.duty === duty)?.column ?? -1
    expect([column('accept'), column('inspect'), column('hand-over'), column('prosecute')]).toEqual([0, 1, 2, 3])
  })
  test('the lead’s lane comes first', () => {
    expect(pictureOfMatter(willow, orchardGrant).lanes[0]?.department).toBe('orchards')
  })
  test('the line of a handover says so', () => {
    const line = pictureOfMatter(willow, wellWater).lines.find(
      ({ from, to }) => from === 'hand-over' && to === 'prosecute',
    )
    expect(line).toMatchObject({ kind: 'handover', label: { zh: '移送' } })
  })
  test('a line to a duty of another course is dashed', () => {
    expect(pictureOfMatter(willow, wellWater).lines.find(({ to }) => to === 'close-well')?.dashed).toBe(true)
  })
})

describe('pictures of cases, answers and stories', () => {
  const state = stateAfter(opened(), discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'))
  const markIn = ({ cards }: Picture, duty: string) => cards.find(card => card.duty === duty)?.mark
  test('cards carry the standing of their duty', () => {
    const picture = pictureOfCase({ list: willow, state, now: '2026-03-03T09:00:00' })
    expect([markIn(picture, 'accept'), markIn(picture, 'inspect'), markIn(picture, 'order')]).toEqual([
      'discharged',
      'owed',
      'possible',
    ])
  })
  test('what is late is marked', () => {
    expect(markIn(pictureOfCase({ list: willow, state, now: '2026-12-03T09:00:00' }), 'inspect')).toBe('overdue')
  })
  test('what cannot arise any more is left out', () => {
    const rejected = stateAfter(opened(), discharged('2026-03-02T10:00:00', 'water', 'accept', 'rejected'))
    expect(
      markIn(pictureOfCase({ list: willow, state: rejected, now: '2026-03-03T09:00:00' }), 'inspect'),
    ).toBeUndefined()
  })
  test('an answer shows each department that may take part', () => {
    const picture = pictureOfAnswer({
      list: willow,
      matter: wellWater,
      facts: { place: 'well', 'on-purpose': true },
      lead: 'water',
    })
    expect(picture.lanes.map(({ department }) => department)).toEqual(['water', 'health', 'watch'])
  })
  test('a story’s duties are highlighted', () => {
    expect(markIn(pictureOfStory(willow, wellWater, [{ duty: 'accept', outcome: 'rejected' }]), 'accept')).toBe(
      'highlighted',
    )
  })
})

test('the drawing is complete and says nothing raw', () => {
  const svg = toSvg(pictureOfMatter(willow, { ...wellWater, title: { zh: '<井> & "水"', en: 'well' } }), 'zh')
  expect(svg.startsWith('<svg')).toBe(true)
  expect(svg).toContain('&lt;井&gt; &amp; &quot;水&quot;')
  expect(svg.match(/<g>/g)).toHaveLength(wellWater.order.length)
})

test('a clock that stands still has no date on its card', () => {
  const suspended = happened('2026-03-02T10:00:00', head('water'), {
    type: 'clock-suspended',
    data: { duty: 'accept', reason: '补正材料' },
  })
  const { cards } = pictureOfCase({ list: willow, state: stateAfter(opened(), suspended), now: '2026-03-03T09:00:00' })
  expect(cards.find(({ duty }) => duty === 'accept')?.subtitle).toEqual({ zh: '期限中止', en: 'clock suspended' })
})
