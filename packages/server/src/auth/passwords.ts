// Passwords are kept as Argon2id and never otherwise: not in a log, not in an event, not for a moment in the database.
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { HashCost } from './account-rules.ts'

// The number of Argon2id in the package's list of algorithms.
const argon2id = 2

const optionsOf = ({ memory, passes, lanes }: HashCost) => ({
  algorithm: argon2id,
  memoryCost: memory,
  timeCost: passes,
  parallelism: lanes,
})

/** A password as it is kept: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. However it is typed, the same letters are the same password. */
export const hashPassword = (password: string, cost: HashCost): Promise<string> =>
  hash(password.normalize('NFC'), optionsOf(cost))

const nobodys = new Map<string, Promise<string>>()

/** Whether a password is the one kept. Where none is kept the same work is done in vain, so that nobody learns who has an account. */
export async function isPassword(kept: string | null | undefined, password: string, cost: HashCost): Promise<boolean> {
  const right = await verify(kept ?? (await nobodysHash(cost)), password.normalize('NFC'))
  return right && kept !== null && kept !== undefined
}

function nobodysHash(cost: HashCost): Promise<string> {
  const key = signOf(cost)
  const known = nobodys.get(key) ?? hashPassword(randomBytes(32).toString('base64url'), cost)
  nobodys.set(key, known)
  return known
}

/** Whether a kept password was computed at another cost than today's, and is to be computed anew when it is next given. */
export const isOutdated = (kept: string, cost: HashCost): boolean => !kept.includes(`$argon2id$v=19$${signOf(cost)}$`)

const signOf = ({ memory, passes, lanes }: HashCost): string => `m=${memory},t=${passes},p=${lanes}`
