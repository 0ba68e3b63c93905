import type { CaseEvent } from '@remit/core'
import { expect, test } from 'vitest'
import { algorithmOf, chainOf, findBreak, noChain } from './event-chain.ts'

const event = (version: number): CaseEvent => ({
  caseId: '00000000-0000-4000-8000-000000000001',
  version,
  type: 'note-added',
  data: { text: `第${version}条` },
  at: '2026-03-02T09:00:00',
  by: { person: 'a', department: 'water', role: 'officer' },
  list: 'hash',
})

test('a chain that goes on by another hash holds, and an altered event in either part shows', () => {
  const first = chainOf(noChain, '990001', event(1))
  const second = chainOf(first, '990001', event(2), 'sm3')
  const third = chainOf(second, '990001', event(3))
  expect([first, second, third].map(algorithmOf)).toEqual(['sha256', 'sm3', 'sha256'])
  expect(second).toMatch(/^sm3:[0-9a-f]{64}$/)
  const events = [
    { event: event(1), chain: first },
    { event: event(2), chain: second },
    { event: event(3), chain: third },
  ]
  expect(findBreak('990001', events)).toBeUndefined()
  for (const at of [0, 1, 2]) {
    const altered = events.map((each, place) =>
      place === at ? { ...each, event: { ...each.event, at: '2026-03-02T09:00:01' } } : each,
    )
    expect(findBreak('990001', altered)).toBe(at + 1)
  }
})

test('a chain cannot pass for one by another hash', () => {
  const sm3 = chainOf(noChain, '990001', event(1), 'sm3')
  expect(findBreak('990001', [{ event: event(1), chain: sm3.slice('sm3:'.length) }])).toBe(1)
  expect(findBreak('990001', [{ event: event(1), chain: `sm3:${chainOf(noChain, '990001', event(1))}` }])).toBe(1)
})
