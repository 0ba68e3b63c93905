import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { PasswordInput } from '../../ui/account/password-input.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'

/** Asks for the password before something that a stranger at an open screen must not do. */
export function ProveForm<View>({
  submit,
  prove,
  onProved,
  onCancel,
}: {
  submit: string
  prove: (password: string) => Promise<View>
  onProved: (view: View) => void
  onCancel: () => void
}) {
  const { t } = useSpeech()
  const [password, setPassword] = useState('')
  const proving = useMutation({ mutationFn: () => prove(password), onSuccess: onProved })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '' && !proving.isPending) proving.mutate()
  }
  return (
    <form onSubmit={send} noValidate className="within">
      <Refused error={proving.error} />
      <PasswordInput id="prove" label={t.account.prove} value={password} onChange={setPassword} />
      <p className="form-end">
        <Button kind="primary" type="submit" aria-disabled={proving.isPending || undefined}>
          {proving.isPending ? t.form.sending : submit}
        </Button>
        <Button onClick={onCancel}>{t.account.cancel}</Button>
      </p>
    </form>
  )
}
