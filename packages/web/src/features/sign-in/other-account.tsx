import { useMutation } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import type { SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Button } from '../../ui/button.tsx'

/** Back to the first step, as somebody else. */
export function OtherAccount() {
  const { t } = useSpeech()
  const entered = useEntered()
  const leave = useMutation({
    mutationFn: () => send<SessionView>('/session', {}, 'DELETE'),
    onSuccess: entered,
  })
  return (
    <Button kind="quiet" onClick={() => leave.mutate()}>
      {t.entry.other}
    </Button>
  )
}
