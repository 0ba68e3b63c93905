import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { TextInput } from '../../ui/account/text-input.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { OtherAccount } from './other-account.tsx'

export function CodeStep() {
  const { t } = useSpeech()
  const entered = useEntered()
  const [code, setCode] = useState('')
  const verify = useMutation({
    mutationFn: () => send<SessionView>('/session/code', { code }),
    onSuccess: entered,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim().length >= 6 && !verify.isPending) verify.mutate()
  }
  return (
    <div className="entry">
      <h1>{t.entry.code}</h1>
      <Refused error={verify.error} />
      <form onSubmit={submit} noValidate>
        <Panel>
          <TextInput
            id="sign-in-code"
            label={t.entry.codeLabel}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={40}
            help={t.entry.codeHelp}
          />
          <p className="form-end">
            <Button kind="primary" type="submit" aria-disabled={verify.isPending || undefined}>
              {verify.isPending ? t.form.sending : t.entry.codeSubmit}
            </Button>
            <OtherAccount />
          </p>
        </Panel>
      </form>
    </div>
  )
}
