import { type AccountRules, usualRules } from './account-rules.ts'

type Environment = Readonly<Record<string, string | undefined>>

// What can be set in the environment, and the least that makes sense.
const settable = {
  REMIT_SESSION_IDLE_MINUTES: ['idleMinutes', 1],
  REMIT_SESSION_HOURS: ['sessionHours', 1],
  REMIT_PASSWORD_LENGTH: ['passwordLength', 8],
  REMIT_PASSWORD_KINDS: ['passwordKinds', 1],
  REMIT_PASSWORD_DAYS: ['passwordDays', 0],
  REMIT_PASSWORD_HISTORY: ['passwordHistory', 0],
  REMIT_DELAY_AFTER: ['delayAfter', 1],
  REMIT_LOCK_AFTER: ['lockAfter', 2],
  REMIT_LOCK_MINUTES: ['lockMinutes', 1],
  REMIT_ADDRESS_FAILURES: ['addressFailures', 1],
  REMIT_LINK_HOURS: ['linkHours', 1],
} as const satisfies Record<string, readonly [keyof AccountRules, number]>

/** The rules that are in force: those that are given, those that the environment sets, and the usual ones besides. */
export function accountRules(
  { accounts = {}, demonstration }: { readonly accounts?: Partial<AccountRules>; readonly demonstration: boolean },
  environment: Environment = {},
): AccountRules {
  const rules = { ...usualRules, ...readRules(environment), ...accounts }
  // Whoever shows the demonstration also talks; it does not sign them out in the middle of a sentence.
  return demonstration ? { ...rules, idleMinutes: rules.sessionHours * 60 } : rules
}

/** The rules that the environment sets. Throws when one is no whole number, or less than makes sense. */
export function readRules(environment: Environment): Partial<AccountRules> {
  const set = Object.entries(settable).flatMap(([name, [rule, least]]) => {
    const written = environment[name]?.trim() ?? ''
    if (written === '') return []
    if (!/^\d{1,6}$/.test(written) || Number(written) < least)
      throw new Error(`${name} is a whole number, ${least} or more`)
    return [[rule, Number(written)] as const]
  })
  return Object.fromEntries(set)
}
