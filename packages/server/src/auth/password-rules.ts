import { ok, type Result, refuse } from '@remit/core'
import { type Refusal, refusal } from '../refusal.ts'
import type { AccountRules } from './account-rules.ts'
import { isCommon } from './common-passwords.ts'
import { isPassword } from './passwords.ts'

/** What may be wrong with a new password. */
export type PasswordProblem = 'too-short' | 'too-plain' | 'common' | 'names-account' | 'used-before'

/** Whose password it is to be, and those that the person had: the present one first. */
export interface PasswordHolder {
  readonly account: string
  readonly name: string
  readonly former: readonly string[]
}

const shortestPart = 2

/** Checks a new password against the rules. The refusal names everything that is wrong with it, and never the password. */
export async function checkPassword(
  rules: AccountRules,
  password: string,
  holder: PasswordHolder,
): Promise<Result<undefined, Refusal>> {
  const problems = problemsOf(rules, password, holder)
  const recent = holder.former.slice(0, rules.passwordHistory)
  for (const kept of recent) if (await isPassword(kept, password, rules.hashCost)) problems.push('used-before')
  if (problems.length === 0) return ok(undefined)
  const { passwordLength: length, passwordKinds: kinds } = rules
  return refuse(refusal('password-weak', { problems: [...new Set(problems)], length, kinds }))
}

function problemsOf(rules: AccountRules, password: string, { account, name }: PasswordHolder): PasswordProblem[] {
  const plain = password.toLowerCase()
  const names = [account, name].map(each => each.toLowerCase().trim()).filter(each => each.length >= shortestPart)
  return [
    ...([...password].length < rules.passwordLength ? (['too-short'] as const) : []),
    ...(kindsIn(password) < rules.passwordKinds ? (['too-plain'] as const) : []),
    ...(isCommon(password) ? (['common'] as const) : []),
    ...(names.some(each => plain.includes(each)) ? (['names-account'] as const) : []),
  ]
}

const kindsIn = (password: string): number =>
  [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter(kind => kind.test(password)).length
