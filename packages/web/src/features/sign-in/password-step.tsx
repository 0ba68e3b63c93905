import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { PasswordInput } from '../../ui/account/password-input.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { TextInput } from '../../ui/account/text-input.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'

export function PasswordStep() {
  const { t } = useSpeech()
  const entered = useEntered()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const signIn = useMutation({
    mutationFn: () => send<SessionView>('/session', { account, password }),
    onSuccess: entered,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (account.trim() !== '' && password !== '' && !signIn.isPending) signIn.mutate()
  }
  return (
    <div className="entry">
      <h1>{t.entry.heading}</h1>
      <Refused error={signIn.error} />
      <form onSubmit={submit} noValidate>
        <Panel>
          <TextInput
            id="sign-in-account"
            label={t.entry.account}
            value={account}
            onChange={setAccount}
            autoComplete="username"
            spellCheck={false}
            maxLength={100}
            problem={asked && account.trim() === '' ? t.field.fill : undefined}
          />
          <PasswordInput
            id="sign-in-password"
            label={t.entry.password}
            value={password}
            onChange={setPassword}
            problem={asked && password === '' ? t.field.fill : undefined}
          />
          <p className="form-end">
            <Button kind="primary" type="submit" aria-disabled={signIn.isPending || undefined}>
              {signIn.isPending ? t.form.sending : t.entry.submit}
            </Button>
          </p>
        </Panel>
      </form>
      <p className="faint small">{t.entry.forgotten}</p>
    </div>
  )
}
