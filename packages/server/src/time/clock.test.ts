import { expect, test } from 'vitest'
import { wallClock } from './clock.ts'

test('the wall clock is the county’s, not the machine’s', () => {
  expect(wallClock(new Date('2026-03-01T17:05:09Z'), 'Asia/Shanghai')).toBe('2026-03-02T01:05:09')
  expect(wallClock(new Date('2026-03-01T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-02T00:00:00')
})
