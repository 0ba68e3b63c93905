import type { FormEvent, ReactNode } from 'react'
import { failureOf } from '../../api/client.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/notice.tsx'
import type { useAct } from './case-context.tsx'

interface FormFrameProps {
  /** Names the form: the act and what it is about. */
  readonly name: string
  readonly submit: string
  readonly doing: ReturnType<typeof useAct>
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What every form of an act has: its name, the button, the way back, and why it was refused. Entries are kept. */
export function FormFrame({ name, submit, doing, onSubmit, onClose, children }: FormFrameProps) {
  const { t } = useSpeech()
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!doing.isPending) onSubmit()
  }
  const movedOn = doing.error !== null && isMovedOn(doing.error)
  return (
    <form className="act-form" aria-label={name} onSubmit={onFormSubmit} noValidate>
      {children}
      {doing.error !== null && !movedOn && <Failed error={doing.error} />}
      <p className="row act-form-foot">
        <Button kind="primary" type="submit" aria-disabled={doing.isPending || undefined}>
          {doing.isPending ? t.form.sending : submit}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.form.cancel}
        </Button>
      </p>
    </form>
  )
}

// The page says itself what happened in between.
function isMovedOn(error: unknown): boolean {
  const failure = failureOf(error)
  return failure.kind === 'refused' && failure.refusal.code === 'case-moved-on'
}
