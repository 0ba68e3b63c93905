import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { useList } from '../../api/use-list.ts'
import type { InvitationView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { TextInput } from '../../ui/account/text-input.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Handed } from './handed.ts'
import { accountsQuery } from './queries.ts'
import { type Chosen, RoleChoice, rolesGiven } from './role-choice.tsx'

/** Makes an account; its holder sets the password by the link that comes of it. */
export function InviteForm({ onClose }: { onClose: (handed?: Handed) => void }) {
  const { t } = useSpeech()
  const { list } = useList()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [account, setAccount] = useState('')
  const first = list?.departments.find(({ kind }) => kind === 'department')?.id ?? ''
  const [chosen, setChosen] = useState<Chosen>({ department: first, roles: [], until: '' })
  const [asked, setAsked] = useState(false)
  const invite = useMutation({
    mutationFn: () =>
      send<InvitationView>('/accounts', {
        name: name.trim(),
        account: account.trim(),
        department: chosen.department,
        roles: rolesGiven(chosen),
      }),
    onSuccess: invitation => {
      void cache.invalidateQueries(accountsQuery)
      onClose({ ...invitation, name: name.trim() })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() !== '' && isAccount(account) && !invite.isPending) invite.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Panel title={t.administration.invite}>
        <Refused error={invite.error} />
        <TextInput
          id="invite-name"
          label={t.administration.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          maxLength={100}
          problem={asked && name.trim() === '' ? t.field.fill : undefined}
        />
        <TextInput
          id="invite-account"
          label={t.administration.account}
          value={account}
          onChange={setAccount}
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          help={t.entry.accountHelp}
          problem={asked && !isAccount(account) ? t.entry.accountHelp : undefined}
        />
        <RoleChoice form="invite" chosen={chosen} onChoose={setChosen} />
        <p className="form-end">
          <Button kind="primary" type="submit" aria-disabled={invite.isPending || undefined}>
            {invite.isPending ? t.form.sending : t.administration.inviteSubmit}
          </Button>
          <Button onClick={() => onClose()}>{t.account.cancel}</Button>
        </p>
      </Panel>
    </form>
  )
}

const isAccount = (typed: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]+$/u.test(typed.trim())
