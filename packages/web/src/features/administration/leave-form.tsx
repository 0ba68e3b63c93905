import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { TextInput } from '../../ui/account/text-input.tsx'
import { Button } from '../../ui/button.tsx'
import { today } from '../../ui/dates.ts'
import { accountsQuery } from './queries.ts'

export function LeaveForm({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [on, setOn] = useState(today())
  const leave = useMutation({
    mutationFn: () => send(`${path}/leave`, { on }),
    onSuccess: () => {
      void cache.invalidateQueries(accountsQuery)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (on !== '' && !leave.isPending) leave.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Refused error={leave.error} />
      <TextInput
        id="leave-on"
        type="date"
        label={t.administration.leaveOn}
        value={on}
        onChange={setOn}
        help={t.administration.leaveHelp}
      />
      <p className="form-end">
        <Button kind="primary" type="submit" aria-disabled={leave.isPending || undefined}>
          {leave.isPending ? t.form.sending : t.administration.leaveSubmit}
        </Button>
        <Button onClick={onClose}>{t.account.cancel}</Button>
      </p>
    </form>
  )
}
