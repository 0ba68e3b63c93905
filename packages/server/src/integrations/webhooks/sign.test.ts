import { expect, test } from 'vitest'
import { isSignedBy, newSecret, signedHeaders } from './sign.ts'

test('a call is signed as Standard Webhooks signs its published example', () => {
  const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, payload: '{"test": 2432232314}' }
  expect(signedHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], signed)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('another payload, id, instant or secret does not fit a signature', () => {
  const [one, other] = [newSecret(), newSecret()]
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const signed = { id: 'a-1', timestamp: 1, payload: '{}' }
  const header = signedHeaders([one], signed)['webhook-signature'] ?? ''
  expect(isSignedBy(one, signed, header)).toBe(true)
  expect(isSignedBy(other, signed, header)).toBe(false)
  for (const changed of [{ id: 'a-2' }, { timestamp: 2 }, { payload: '{ }' }])
    expect(isSignedBy(one, { ...signed, ...changed }, header)).toBe(false)
})
