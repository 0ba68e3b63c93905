import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import type { FactorSetupView, OwnAccountView, RecoveryCodesView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FactorSetup } from '../../ui/account/factor-setup.tsx'
import { RecoveryCodes } from '../../ui/account/recovery-codes.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ProveForm } from './prove-form.tsx'
import { ownAccountQuery } from './queries.ts'

type Doing =
  | { readonly what: 'nothing' | 'turn-on' | 'turn-off' | 'new-codes' }
  | { readonly what: 'set-up'; readonly setup: FactorSetupView }
  | { readonly what: 'codes'; readonly codes: readonly string[] }

const nothing: Doing = { what: 'nothing' }

export function SecondStep({ account }: { account: OwnAccountView }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [doing, setDoing] = useState<Doing>(nothing)
  const finish = () => {
    void cache.invalidateQueries(ownAccountQuery)
    setDoing(nothing)
  }
  if (doing.what === 'set-up') return <FactorSetup setup={doing.setup} onDone={finish} />
  if (doing.what === 'codes') return <RecoveryCodes codes={doing.codes} onDone={finish} />
  const { secondFactor, secondFactorRequired, recoveryCodes } = account
  return (
    <Panel
      title={t.account.factor}
      aside={<Tag look={secondFactor ? 'green' : 'grey'}>{secondFactor ? t.account.on : t.account.off}</Tag>}
    >
      {secondFactor && (
        <p className="faint">
          {t.account.codesLeft(recoveryCodes)} {secondFactorRequired && t.account.required}
        </p>
      )}
      {doing.what === 'nothing' && (
        <p className="form-end">
          {!secondFactor && <Button onClick={() => setDoing({ what: 'turn-on' })}>{t.account.turnOn}</Button>}
          {secondFactor && <Button onClick={() => setDoing({ what: 'new-codes' })}>{t.account.newCodes}</Button>}
          {secondFactor && !secondFactorRequired && (
            <Button onClick={() => setDoing({ what: 'turn-off' })}>{t.account.turnOff}</Button>
          )}
        </p>
      )}
      {doing.what === 'turn-on' && (
        <ProveForm
          submit={t.account.next}
          prove={password => send<FactorSetupView>('/account/second-factor', { password })}
          onProved={setup => setDoing({ what: 'set-up', setup })}
          onCancel={() => setDoing(nothing)}
        />
      )}
      {doing.what === 'new-codes' && (
        <ProveForm
          submit={t.account.newCodes}
          prove={password => send<RecoveryCodesView>('/account/recovery-codes', { password })}
          onProved={({ codes }) => setDoing({ what: 'codes', codes })}
          onCancel={() => setDoing(nothing)}
        />
      )}
      {doing.what === 'turn-off' && (
        <ProveForm
          submit={t.account.turnOff}
          prove={password => send('/account/second-factor', { password }, 'DELETE')}
          onProved={finish}
          onCancel={() => setDoing(nothing)}
        />
      )}
    </Panel>
  )
}
