import type { CaseEvent } from '@remit/core'
import { expect, test } from 'vitest'
import { chainOf, noChain } from '../cases/event-chain.ts'
import type { StoredEvent } from '../cases/stored-events.ts'
import { findFirstBreak } from './diagnose.ts'

const place = '990001'

const note = (version: number, text: string): CaseEvent =>
  ({
    caseId: '00000000-0000-4000-8000-000000000001',
    version,
    type: 'note-added',
    data: { text },
    at: `2026-03-0${version}T09:00:00`,
    by: { person: 'water-officer', role: 'officer', department: 'water' },
    list: 'list',
  }) as CaseEvent

function chained(texts: readonly string[]): StoredEvent[] {
  let chain = noChain
  return texts.map((text, at) => {
    const event = note(at + 1, text)
    chain = chainOf(chain, place, event)
    return { event, chain }
  })
}

const whole = chained(['a', 'b', 'c', 'd', 'e'])
const numbered = (events: readonly StoredEvent[]): StoredEvent[] =>
  events.map(({ event, chain }, at) => ({ event: { ...event, version: at + 1 } as CaseEvent, chain }))

test('a whole chain holds', () => {
  expect(findFirstBreak(place, whole)).toBeUndefined()
  expect(findFirstBreak(place, [])).toBeUndefined()
})

test('an event whose words were changed is altered', () => {
  const events = whole.with(2, { event: note(3, 'other'), chain: whole[2]!.chain })
  expect(findFirstBreak(place, events)).toEqual({ version: 3, what: 'altered' })
})

test('an event whose chain was made to fit again breaks at the next', () => {
  const event = note(3, 'other')
  const events = whole.with(2, { event, chain: chainOf(whole[1]!.chain, place, event) })
  expect(findFirstBreak(place, events)).toEqual({ version: 4, what: 'altered' })
})

test('an event that was taken out is missing, whether the rest was counted down or not', () => {
  expect(findFirstBreak(place, whole.toSpliced(1, 1))).toEqual({ version: 2, what: 'missing' })
  expect(findFirstBreak(place, numbered(whole.toSpliced(1, 1)))).toEqual({ version: 2, what: 'missing' })
  expect(findFirstBreak(place, whole.slice(1))).toEqual({ version: 1, what: 'missing' })
})

test('two events that changed places are reordered, next to each other or not', () => {
  const swap = (a: number, b: number) => numbered(whole.with(a, whole[b]!).with(b, whole[a]!))
  expect(findFirstBreak(place, swap(1, 2))).toEqual({ version: 2, what: 'reordered' })
  expect(findFirstBreak(place, swap(1, 3))).toEqual({ version: 2, what: 'reordered' })
  expect(findFirstBreak(place, swap(0, 4))).toEqual({ version: 1, what: 'reordered' })
})

test('an event that was put in is told from one that was altered', () => {
  const events = numbered(whole.toSpliced(2, 0, { event: note(3, 'new'), chain: 'ff' }))
  expect(findFirstBreak(place, events)).toEqual({ version: 3, what: 'inserted' })
})

test('a chain that goes over to SM3 holds, and breaks where it is touched', () => {
  const [first, second] = [note(1, 'a'), note(2, 'b')]
  const chain = chainOf(noChain, place, first)
  const events = [
    { event: first, chain },
    { event: second, chain: chainOf(chain, place, second, 'sm3') },
  ]
  expect(findFirstBreak(place, events)).toBeUndefined()
  expect(findFirstBreak(place, events.with(1, { ...events[1]!, event: note(2, 'c') }))).toEqual({
    version: 2,
    what: 'altered',
  })
})
