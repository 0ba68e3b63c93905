import { expect, test } from 'vitest'
import { en } from '../../language/en.ts'
import { zh } from '../../language/zh.ts'
import { deliveryProblem } from './delivery-problem.ts'

test.each([
  ['status 503', '对方回复 503', 'the other side answered 503'],
  ['no connection ECONNREFUSED', '连接不上 ECONNREFUSED', 'no connection ECONNREFUSED'],
  ['no connection', '连接不上', 'no connection'],
  ['no answer in time', '对方没有及时回复', 'no answer in time'],
  ['private-address', '内网地址没有放行', 'the address is private and not allowed'],
  ['', '没有记录原因', 'no reason on record'],
  ['550 mailbox full', '550 mailbox full', '550 mailbox full'],
])('%j is said in both languages', (kept, chinese, english) => {
  expect(deliveryProblem(kept, zh)).toBe(chinese)
  expect(deliveryProblem(kept, en)).toBe(english)
})
