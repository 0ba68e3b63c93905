import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { OwnAccountView, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { NewPassword, nothingTyped, problemOf, weaknessOf } from '../../ui/account/new-password.tsx'
import { PasswordInput } from '../../ui/account/password-input.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ownAccountQuery } from './queries.ts'

export function OwnPassword({ account }: { account: OwnAccountView }) {
  const { t, language } = useSpeech()
  const [open, setOpen] = useState(false)
  const [changed, setChanged] = useState(false)
  return (
    <Panel title={t.account.password}>
      {changed && <Notice look="green" title={t.account.changed} live />}
      <p className="split">
        <span className="faint">
          {account.passwordSet !== undefined && t.account.passwordSet(formatDay(account.passwordSet, language))}
        </span>
        {!open && <Button onClick={() => setOpen(true)}>{t.account.change}</Button>}
      </p>
      {open && (
        <PasswordForm
          account={account}
          onClose={done => {
            setOpen(false)
            setChanged(done)
          }}
        />
      )}
    </Panel>
  )
}

function PasswordForm({ account, onClose }: { account: OwnAccountView; onClose: (done: boolean) => void }) {
  const speech = useSpeech()
  const { t } = speech
  const cache = useQueryClient()
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(nothingTyped)
  const [problem, setProblem] = useState<string>()
  const change = useMutation({
    mutationFn: () => send<SessionView>('/account/password', { current, next: typed.next }),
    onSuccess: () => {
      void cache.invalidateQueries(ownAccountQuery)
      onClose(true)
    },
    onError: error => setProblem(weaknessOf(error, speech)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemOf(typed, account.rules, speech)
    setProblem(found)
    if (found === undefined && current !== '' && !change.isPending) change.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className="within">
      <Refused error={change.error} />
      <input type="hidden" autoComplete="username" value={account.account} />
      <PasswordInput id="own-current" label={t.account.current} value={current} onChange={setCurrent} />
      <NewPassword form="own" typed={typed} onType={setTyped} rules={account.rules} problem={problem} />
      <p className="form-end">
        <Button kind="primary" type="submit" aria-disabled={change.isPending || undefined}>
          {change.isPending ? t.form.sending : t.account.change}
        </Button>
        <Button onClick={() => onClose(false)}>{t.account.cancel}</Button>
      </p>
    </form>
  )
}
