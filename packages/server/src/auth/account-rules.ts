// The rules that accounts live by. All of them can be set; what stands here holds where nothing is set.

/** How hard a password is to compute. `memory` in KiB. */
export interface HashCost {
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

/** The rules of accounts: passwords, sessions, attempts, links. */
export interface AccountRules {
  /** Minutes after which an unused session ends. */
  readonly idleMinutes: number
  /** Hours after which a session ends in any case. */
  readonly sessionHours: number
  /** The fewest characters of a password. */
  readonly passwordLength: number
  /** Of small letters, capitals, digits and other signs, how many kinds a password must have. */
  readonly passwordKinds: number
  /** Days after which a password must be changed; 0 for never. */
  readonly passwordDays: number
  /** How many former passwords may not be taken again. */
  readonly passwordHistory: number
  /** Failures after which each further attempt must wait, twice as long as the one before. */
  readonly delayAfter: number
  /** Failures after which an account is locked for a time. */
  readonly lockAfter: number
  readonly lockMinutes: number
  /** Failures from one address, whatever the accounts, after which it must wait. */
  readonly addressFailures: number
  /** Hours for which a one-time link is good. */
  readonly linkHours: number
  readonly hashCost: HashCost
}

/**
 * Argon2id as RFC 9106, section 4, recommends where memory is bounded: 64 MiB, three passes, four lanes. At most four are
 * computed at once (the threads that Node has for such work), so that signing in never takes more than 256 MiB.
 */
export const recommendedCost: HashCost = { memory: 65_536, passes: 3, lanes: 4 }

/** The rules where nothing is set. */
export const usualRules: AccountRules = {
  idleMinutes: 30,
  sessionHours: 12,
  passwordLength: 12,
  passwordKinds: 1,
  passwordDays: 0,
  passwordHistory: 0,
  delayAfter: 3,
  lockAfter: 10,
  lockMinutes: 30,
  addressFailures: 50,
  linkHours: 24,
  hashCost: recommendedCost,
}
