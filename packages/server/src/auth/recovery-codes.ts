// For the day on which the telephone is lost: each code stands in for the second factor once.
import { randomBytes } from 'node:crypto'
import { sha256 } from '../secrets/hash.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

const howMany = 10

// 32 letters, so that a byte's lowest five bits choose one evenly; none that is mistaken for another.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

const makeCode = (): string =>
  [...randomBytes(length)]
    .map(byte => letters[byte & 31])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

const hashOf = (setting: Setting, person: string, code: string): string => {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return sha256(`recovery code ${jurisdictionOf(setting)} ${person} ${plain}`)
}

/** Makes new codes in the place of all that were; they are shown once and kept as hashes. */
export async function makeRecoveryCodes(setting: Setting, person: string): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, makeCode)
  const jurisdiction = jurisdictionOf(setting)
  await forgetRecoveryCodes(setting, person)
  await setting.db
    .insertInto('recovery_code')
    .values(codes.map(code => ({ jurisdiction, person, code_hash: hashOf(setting, person, code) })))
    .execute()
  return codes
}

/** Whether a code is one of the person's that was not used yet. It is used by asking. */
export async function useRecoveryCode(setting: Setting, person: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await setting.db
    .deleteFrom('recovery_code')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .where('code_hash', '=', hashOf(setting, person, code))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Takes all codes away. */
export async function forgetRecoveryCodes(setting: Setting, person: string): Promise<void> {
  await setting.db
    .deleteFrom('recovery_code')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .execute()
}

/** How many codes are left. */
export async function countRecoveryCodes(setting: Setting, person: string): Promise<number> {
  const { left } = await setting.db
    .selectFrom('recovery_code')
    .select(eb => eb.fn.countAll<string>().as('left'))
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .executeTakeFirstOrThrow()
  return Number(left)
}
