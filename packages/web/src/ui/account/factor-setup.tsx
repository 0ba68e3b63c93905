// Setting up the second step: scan, confirm, keep the recovery codes.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { send } from '../../api/client.ts'
import type { FactorSetupView, RecoveryCodesView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../button.tsx'
import { Panel } from '../panel.tsx'
import { QrSquare } from '../qr-square.tsx'
import './account.css'
import { RecoveryCodes } from './recovery-codes.tsx'
import { Refused } from './refused.tsx'
import { TextInput } from './text-input.tsx'

/** Shows a secret, takes a code from it, then shows the recovery codes. */
export function FactorSetup({
  setup,
  other,
  onDone,
}: {
  setup: FactorSetupView
  /** Another way on, beside the button. */
  other?: ReactNode
  onDone: (step: RecoveryCodesView['step']) => void
}) {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  const confirming = useMutation({
    mutationFn: () => send<RecoveryCodesView>('/account/second-factor/confirm', { code }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!confirming.isPending) confirming.mutate()
  }
  const { data } = confirming
  if (data !== undefined) return <RecoveryCodes codes={data.codes} onDone={() => onDone(data.step)} />
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Panel title={t.factor.scan}>
        <div className="factor">
          <QrSquare text={setup.uri} label={t.factor.qr} />
          <div className="factor-words">
            <p className="faint small">{t.factor.scanHelp}</p>
            <p className="small">{t.factor.typed}</p>
            <p className="factor-secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          </div>
        </div>
      </Panel>
      <Panel title={t.factor.confirm}>
        <Refused error={confirming.error} />
        <TextInput
          id="factor-code"
          label={t.entry.codeLabel}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
        />
        <p className="form-end">
          <Button kind="primary" type="submit" aria-disabled={confirming.isPending || undefined}>
            {confirming.isPending ? t.form.sending : t.factor.submit}
          </Button>
          {other}
        </p>
      </Panel>
    </form>
  )
}
