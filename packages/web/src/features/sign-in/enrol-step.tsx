import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { fetchView, send } from '../../api/client.ts'
import type { FactorSetupView, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FactorSetup } from '../../ui/account/factor-setup.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Loading } from '../../ui/notice.tsx'
import { OtherAccount } from './other-account.tsx'

/** Administrators set up a second step before anything else. */
export function EnrolStep() {
  const { t } = useSpeech()
  const entered = useEntered()
  const cache = useQueryClient()
  const begin = useMutation({ mutationFn: () => send<FactorSetupView>('/account/second-factor', {}) })
  const { mutate, data, error } = begin
  useEffect(() => mutate(), [mutate])
  const done = async () => {
    // Who is signed in has changed with the second step: what the page knew of it holds no more.
    await cache.cancelQueries()
    entered(await fetchView<SessionView>('/session'))
  }
  return (
    <div className="entry entry-wide">
      <h1>{t.entry.enrol}</h1>
      <p>{t.entry.enrolWhy}</p>
      <Refused error={error} />
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <FactorSetup setup={data} other={<OtherAccount />} onDone={() => void done()} />
      )}
    </div>
  )
}
