import type { AllowedAct } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/notice.tsx'
import { useAct } from './case-context.tsx'

const direct: readonly AllowedAct['act'][] = ['approve', 'approve-extension', 'join', 'acknowledge']

/** Whether an act needs nothing but a press. */
export const isDirect = ({ act }: AllowedAct): boolean => direct.includes(act)

export function DirectAct({ allowed: { act, duty } }: { allowed: AllowedAct }) {
  const { t } = useSpeech()
  const doing = useAct()
  return (
    <>
      <Button
        kind="primary"
        small
        aria-disabled={doing.isPending || undefined}
        onClick={() => !doing.isPending && doing.mutate({ act, ...(duty !== undefined && { duty }) })}
      >
        {doing.isPending ? t.form.sending : t.act[act]}
      </Button>
      {doing.error !== null && <Failed error={doing.error} />}
    </>
  )
}
