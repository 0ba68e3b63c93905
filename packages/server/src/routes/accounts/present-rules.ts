import type { AccountRules } from '../../auth/account-rules.ts'
import type { PasswordRulesView } from '../../views.ts'

/** What a new password must be, to be said before it is typed. */
export const presentRules = (rules: AccountRules): PasswordRulesView => ({
  length: rules.passwordLength,
  kinds: rules.passwordKinds,
  days: rules.passwordDays,
})
