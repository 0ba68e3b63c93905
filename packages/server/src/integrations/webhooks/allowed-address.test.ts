import { expect, test } from 'vitest'
import { isAllowed, networksOf, placeOf } from './allowed-address.ts'

const none = networksOf([])

test('what is not public cannot be called, however it is written', () => {
  for (const address of [
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.2.3.4',
    '100.64.1.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'not an address',
  ])
    expect([address, isAllowed(address, none)]).toEqual([address, false])
  for (const address of ['1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])
    expect([address, isAllowed(address, none)]).toEqual([address, true])
})

test('what an administrator allows can be called, and nothing beside it', () => {
  const networks = networksOf(['10.1.0.0/16', '::1'])
  expect(isAllowed('10.1.2.3', networks)).toBe(true)
  expect(isAllowed('10.2.2.3', networks)).toBe(false)
  expect(isAllowed('::1', networks)).toBe(true)
  expect(() => networksOf(['intranet'])).toThrow('no address or network')
})

test('a URL is called over https, at the addresses of its host, without a password in it', async () => {
  expect(await placeOf('https://1.1.1.1/hook', none)).toEqual({ address: '1.1.1.1', family: 4 })
  expect(await placeOf('http://1.1.1.1/hook', none)).toBe('not-https')
  expect(await placeOf('http://127.0.0.1:8080/', networksOf(['127.0.0.1']))).toEqual({
    address: '127.0.0.1',
    family: 4,
  })
  expect(await placeOf('https://localhost/hook', none)).toBe('private-address')
  expect(await placeOf('https://[::1]/hook', none)).toBe('private-address')
  // The same address, as numbers that a URL may be written with.
  expect(await placeOf('https://2130706433/hook', none)).toBe('private-address')
  expect(await placeOf('https://0x7f.1/hook', none)).toBe('private-address')
  expect(await placeOf('https://user:secret@1.1.1.1/', none)).toBe('not-a-url')
  expect(await placeOf('file:///etc/passwd', none)).toBe('not-a-url')
  expect(await placeOf('somewhere', none)).toBe('not-a-url')
})
