import { failureOf } from '../../api/client.ts'
import type { PasswordProblem, PasswordRulesView } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { PasswordInput } from './password-input.tsx'

/** A new password as it is being typed, twice. */
export interface Typed {
  readonly next: string
  readonly again: string
}

export const nothingTyped: Typed = { next: '', again: '' }

/** What is wrong with what was typed, before it is sent. */
export const problemOf = ({ next, again }: Typed, rules: PasswordRulesView, { t }: Speech): string | undefined => {
  if ([...next].length < rules.length) return t.newPassword.problems['too-short']
  return next === again ? undefined : t.newPassword.differs
}

/** What the server found wrong with a new password, in words. */
export function weaknessOf(error: unknown, { t }: Speech): string | undefined {
  const failure = failureOf(error)
  if (failure.kind !== 'refused' || failure.refusal.code !== 'password-weak') return undefined
  const problems = failure.refusal.data.problems as readonly PasswordProblem[]
  return problems.map(problem => t.newPassword.problems[problem]).join(t.semicolon)
}

/** The two fields of a new password. */
export function NewPassword({
  form,
  typed,
  onType,
  rules,
  problem,
}: {
  form: string
  typed: Typed
  onType: (typed: Typed) => void
  rules: PasswordRulesView
  problem?: string | undefined
}) {
  const { t } = useSpeech()
  const differs = problem === t.newPassword.differs
  return (
    <>
      <PasswordInput
        id={`${form}-next`}
        label={t.newPassword.label}
        value={typed.next}
        onChange={next => onType({ ...typed, next })}
        fresh
        help={t.newPassword.help(rules.length, rules.kinds)}
        problem={differs ? undefined : problem}
      />
      <PasswordInput
        id={`${form}-again`}
        label={t.newPassword.again}
        value={typed.again}
        onChange={again => onType({ ...typed, again })}
        fresh
        problem={differs ? problem : undefined}
      />
    </>
  )
}
