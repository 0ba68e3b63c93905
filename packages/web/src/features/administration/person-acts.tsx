import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import type { AccountRow, InvitationView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'
import type { Handed } from './handed.ts'
import { LeaveForm } from './leave-form.tsx'
import { accountsQuery } from './queries.ts'
import { RolesForm } from './roles-form.tsx'

/** What may be done to somebody else's account. */
export function PersonActs({ row, onLink }: { row: AccountRow; onLink: (handed: Handed) => void }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [form, setForm] = useState<'roles' | 'leave'>()
  const path = `/accounts/${encodeURIComponent(row.person)}`
  const again = () => cache.invalidateQueries(accountsQuery)
  const link = useMutation({
    mutationFn: (secondFactor: boolean) => send<InvitationView>(`${path}/link`, { secondFactor }),
    onSuccess: invitation => {
      void again()
      onLink({ ...invitation, name: row.name })
    },
  })
  const act = useMutation({ mutationFn: (what: 'lock' | 'unlock') => send(`${path}/${what}`, {}), onSuccess: again })
  const left = row.standing === 'left'
  if (form === 'roles') return <RolesForm row={row} path={path} onClose={() => setForm(undefined)} />
  if (form === 'leave') return <LeaveForm path={path} onClose={() => setForm(undefined)} />
  return (
    <>
      <Refused error={link.error ?? act.error} />
      <p className="row">
        {!left && <Button onClick={() => setForm('roles')}>{t.administration.changeRoles}</Button>}
        {!left && <Button onClick={() => link.mutate(false)}>{t.administration.resetPassword}</Button>}
        {!left && row.secondFactor && <Button onClick={() => link.mutate(true)}>{t.administration.resetBoth}</Button>}
        {!left && row.standing !== 'locked' && (
          <Button onClick={() => act.mutate('lock')}>{t.administration.lock}</Button>
        )}
        {(row.standing === 'locked' || row.waiting) && (
          <Button onClick={() => act.mutate('unlock')}>{t.administration.unlock}</Button>
        )}
        {left && <Button onClick={() => act.mutate('unlock')}>{t.administration.back}</Button>}
        {!left && <Button onClick={() => setForm('leave')}>{t.administration.leave}</Button>}
      </p>
    </>
  )
}
