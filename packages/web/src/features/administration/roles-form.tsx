import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { AccountRow } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'
import { accountsQuery } from './queries.ts'
import { type Chosen, RoleChoice, rolesGiven } from './role-choice.tsx'

export function RolesForm({ row, path, onClose }: { row: AccountRow; path: string; onClose: () => void }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<Chosen>({
    department: row.department,
    roles: row.roles.map(({ role }) => role),
    until: row.roles.find(({ until }) => until !== undefined)?.until ?? '',
  })
  const change = useMutation({
    mutationFn: () => send(`${path}/roles`, { department: chosen.department, roles: rolesGiven(chosen) }),
    onSuccess: () => {
      void cache.invalidateQueries(accountsQuery)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!change.isPending) change.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Refused error={change.error} />
      <RoleChoice form={`roles-${row.person}`} chosen={chosen} onChoose={setChosen} />
      <p className="form-end">
        <Button kind="primary" type="submit" aria-disabled={change.isPending || undefined}>
          {change.isPending ? t.form.sending : t.administration.save}
        </Button>
        <Button onClick={onClose}>{t.account.cancel}</Button>
      </p>
    </form>
  )
}
