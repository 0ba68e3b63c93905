import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { PasswordRulesView, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { NewPassword, nothingTyped, problemOf, weaknessOf } from '../../ui/account/new-password.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { OtherAccount } from './other-account.tsx'

/** A password that has run out is changed before anything else. */
export function RenewStep({ rules }: { rules: PasswordRulesView }) {
  const speech = useSpeech()
  const { t } = speech
  const entered = useEntered()
  const [typed, setTyped] = useState(nothingTyped)
  const [problem, setProblem] = useState<string>()
  const change = useMutation({
    mutationFn: () => send<SessionView>('/account/password', { next: typed.next }),
    onSuccess: entered,
    onError: error => setProblem(weaknessOf(error, speech)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemOf(typed, rules, speech)
    setProblem(found)
    if (found === undefined && !change.isPending) change.mutate()
  }
  return (
    <div className="entry">
      <h1>{t.entry.renew}</h1>
      <p>{t.entry.renewWhy}</p>
      <Refused error={change.error} />
      <form onSubmit={submit} noValidate>
        <Panel>
          <NewPassword form="renew" typed={typed} onType={setTyped} rules={rules} problem={problem} />
          <p className="form-end">
            <Button kind="primary" type="submit" aria-disabled={change.isPending || undefined}>
              {change.isPending ? t.form.sending : t.account.change}
            </Button>
            <OtherAccount />
          </p>
        </Panel>
      </form>
    </div>
  )
}
