// The second factor: codes of six digits that change every half minute (RFC 6238), each of them good once.
import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '../secrets/sealing.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

const period = 30
const secretBytes = 20

/** Steps before and after the present one whose codes are taken too: clocks differ, and typing takes time. */
const tolerance = 1

/** What an authenticator is set up with: the secret to type, or the address to scan. */
export interface FactorSetup {
  readonly secret: string
  readonly uri: string
}

const about = (setting: Setting, person: string): string => `second factor ${jurisdictionOf(setting)} ${person}`

const totpOf = (secret: string, account: string, issuer: string): TOTP =>
  new TOTP({ issuer, label: account, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** Makes a secret and keeps it, sealed, until a code from it confirms that it was taken over. */
export async function draftFactor(
  setting: Setting,
  { person, account }: { person: string; account: string },
): Promise<FactorSetup> {
  const secret = new Secret({ size: secretBytes }).base32
  await ofPerson(setting, person)
    .set({ totp_draft: seal(setting.sealingKey, about(setting, person), secret) })
    .execute()
  const issuer = `Remit ${setting.lists.current.id}`
  return { secret, uri: totpOf(secret, account, issuer).toString() }
}

/** Puts a drafted secret in force when the code is one of it. */
export async function confirmFactor(setting: Setting, person: string, code: string): Promise<boolean> {
  const { totp_draft: draft } = (await readFactor(setting, person)) ?? {}
  if (draft === null || draft === undefined) return false
  const step = stepOf(setting, unseal(setting.sealingKey, about(setting, person), draft), code)
  if (step === undefined) return false
  const { numUpdatedRows } = await ofPerson(setting, person)
    .set({ totp_sealed: draft, totp_draft: null, totp_last_step: step })
    .where('totp_draft', '=', draft)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether a code is one of the person's second factor, and was not used yet. It is used by asking. */
export async function useCode(setting: Setting, person: string, code: string): Promise<boolean> {
  const { totp_sealed: sealed } = (await readFactor(setting, person)) ?? {}
  if (sealed === null || sealed === undefined) return false
  const step = stepOf(setting, unseal(setting.sealingKey, about(setting, person), sealed), code)
  if (step === undefined) return false
  // Of two that come with one code at once, one moves the mark and the other finds it moved.
  const { numUpdatedRows } = await ofPerson(setting, person)
    .set({ totp_last_step: step })
    .where('totp_last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function stepOf(setting: Setting, secret: string, code: string): number | undefined {
  const timestamp = setting.clock().getTime()
  const delta = totpOf(secret, 'account', 'Remit').validate({ token: code, timestamp, window: tolerance })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}

const readFactor = (setting: Setting, person: string) =>
  setting.db
    .selectFrom('credential')
    .select(['totp_sealed', 'totp_draft'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('person', '=', person)
    .executeTakeFirst()

const ofPerson = (setting: Setting, person: string) =>
  setting.db.updateTable('credential').where('jurisdiction', '=', jurisdictionOf(setting)).where('person', '=', person)

/** Takes the second factor away. */
export async function removeFactor(setting: Setting, person: string): Promise<void> {
  await ofPerson(setting, person).set({ totp_sealed: null, totp_draft: null }).execute()
}
