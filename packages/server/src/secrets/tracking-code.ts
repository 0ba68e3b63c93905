// The code with which a reporter follows a case: 128 random bits, written so that it can be read out on the telephone.
import { randomBytes } from 'node:crypto'
import { sha256 } from './hash.ts'

// Crockford's letters: without I, L, O and U, which are mistaken for others or read as words.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26
const group = 5

/** A new code, for example `7K3QF-…`, in groups of five. */
export function makeTrackingCode(): string {
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let code = ''
  for (let place = 0; place < length; place++) {
    code = `${letters[Number(bits & 31n)]}${code}`
    bits >>= 5n
  }
  return code.replace(new RegExp(`(.{${group}})(?=.)`, 'g'), '$1-')
}

/** What is stored of a code, however it was typed: small letters, other dashes, letters that look alike. Undefined for no code at all. */
export function hashTrackingCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== length || [...plain].some(letter => !letters.includes(letter))) return undefined
  return sha256(`tracking code ${plain}`)
}
