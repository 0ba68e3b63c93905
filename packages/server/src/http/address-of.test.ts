import { expect, test } from 'vitest'
import { addressOf, proxiesIn } from './address-of.ts'

test('without proxies of one’s own nobody’s header counts', () => {
  expect(addressOf('203.0.113.9', '10.0.0.1', 0)).toBe('203.0.113.9')
})

test('behind proxies the address is what the outermost of them saw, whatever was written before', () => {
  expect(addressOf('127.0.0.1', '1.2.3.4, 203.0.113.9', 1)).toBe('203.0.113.9')
  expect(addressOf('127.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9')
  expect(addressOf('127.0.0.1', undefined, 1)).toBe('127.0.0.1')
  expect(addressOf('127.0.0.1', '203.0.113.9', 2)).toBe('127.0.0.1')
})

test('an IPv6 network counts as one, however its addresses are written; IPv4 within IPv6 is IPv4', () => {
  expect(addressOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd', undefined, 0)).toBe('2001:db8:1:2::/64')
  expect(addressOf('2001:0DB8:0001:0002::1', undefined, 0)).toBe('2001:db8:1:2::/64')
  expect(addressOf('2001:db8::1', undefined, 0)).toBe('2001:db8:0:0::/64')
  expect(addressOf('::ffff:203.0.113.9', undefined, 0)).toBe('203.0.113.9')
})

test('a number of proxies that is none is said', () => {
  expect(proxiesIn({})).toBe(0)
  expect(proxiesIn({ REMIT_PROXIES: '2' })).toBe(2)
  expect(() => proxiesIn({ REMIT_PROXIES: 'yes' })).toThrow('REMIT_PROXIES')
})
