import { expect, test } from 'vitest'
import { dueGroup, groupRows, wantedOf } from './worklist-wanted.ts'

const now = '2026-11-25'
const group = (due: string | undefined, overdue = false) =>
  dueGroup({ overdue, ...(due !== undefined && { due }) }, now)

test('what is due is told apart by how many days are left', () => {
  expect(group('2026-11-24T23:59:59', true)).toBe('overdue')
  expect(group('2026-11-25T09:00:00', true)).toBe('overdue')
  expect(group('2026-11-25T23:59:59')).toBe('today')
  expect(group('2026-11-26T23:59:59')).toBe('week')
  expect(group('2026-12-02T23:59:59')).toBe('week')
  expect(group('2026-12-03T23:59:59')).toBe('later')
  expect(group(undefined)).toBe('none')
})

test('rows keep their order within a group, and groups come as their first rows do', () => {
  const row = (number: string, matter: string) => ({ number, matter }) as Parameters<typeof groupRows>[0][number]
  const groups = groupRows([row('1', 'b'), row('2', 'a'), row('3', 'b')], 'matter')
  expect(groups.map(({ id, rows }) => [id, ...rows.map(({ number }) => number)])).toEqual([
    ['b', '1', '3'],
    ['a', '2'],
  ])
})

test('a part that there is not is not asked for', () => {
  expect(wantedOf(new URLSearchParams('filter=overdue&matter=m'))).toBe('filter=overdue&matter=m&limit=50')
  expect(wantedOf(new URLSearchParams('filter=all'))).toBe('limit=50')
  expect(wantedOf(new URLSearchParams('filter=<script>'))).toBe('limit=50')
})
