import { type AccountRules, usualRules } from './account-rules.ts'

/** The rules that are in force: those that are set, and the usual ones besides. */
export function accountRules({
  accounts = {},
  demonstration,
}: {
  readonly accounts?: Partial<AccountRules>
  readonly demonstration: boolean
}): AccountRules {
  const rules = { ...usualRules, ...accounts }
  // Whoever shows the demonstration also talks; it does not sign them out in the middle of a sentence.
  return demonstration ? { ...rules, idleMinutes: rules.sessionHours * 60 } : rules
}
