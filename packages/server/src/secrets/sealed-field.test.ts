import { expect, test } from 'vitest'
import { fieldCiphers, NotOurs, openField, sealField } from './sealed-field.ts'

const key = new Uint8Array(32).fill(1)
const other = new Uint8Array(32).fill(2)

for (const cipher of fieldCiphers) {
  test(`${cipher}: what is sealed is opened with its key, and for what it is about`, () => {
    const sealed = sealField(cipher, key, '甲', '"张三 𠮷"')
    expect(sealed).not.toContain('张三')
    expect(openField(key, '甲', sealed)).toBe('"张三 𠮷"')
    expect(() => openField(other, '甲', sealed)).toThrow(NotOurs)
    expect(() => openField(key, '乙', sealed)).toThrow(NotOurs)
  })

  test(`${cipher}: the same in the same place is sealed the same way, anything else otherwise`, () => {
    const sealed = sealField(cipher, key, '甲', 'true')
    expect(sealField(cipher, key, '甲', 'true')).toBe(sealed)
    expect(sealField(cipher, key, '乙', 'true')).not.toBe(sealed)
    expect(sealField(cipher, key, '甲', 'false').length).toBe(sealed.length)
  })

  test(`${cipher}: each byte that is altered or cut off shows`, () => {
    const bytes = Buffer.from(sealField(cipher, key, '甲', '12').slice(3), 'base64url')
    const mark = cipher === 'aes' ? 'a1.' : 's1.'
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => openField(key, '甲', mark + altered.toString('base64url'))).toThrow(NotOurs)
      expect(() => openField(key, '甲', mark + bytes.subarray(0, at).toString('base64url'))).toThrow(NotOurs)
    }
  })
}

test('of no kind that is known it is refused', () => {
  expect(() => openField(key, '甲', 'x1.AAAA')).toThrow(NotOurs)
})
