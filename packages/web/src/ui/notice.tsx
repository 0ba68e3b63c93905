// The states in which a page has nothing to show, or not yet.
import type { ReactNode } from 'react'
import { failureOf } from '../api/client.ts'
import { type Speech, useSpeech } from '../language/language.tsx'
import { Button } from './button.tsx'
import './notice.css'

export type NoticeLook = 'quiet' | 'amber' | 'seal' | 'green'

/** Something to tell, in a ruled box. `live` announces it when it appears. */
export function Notice({
  look = 'quiet',
  title,
  live = false,
  children,
}: {
  look?: NoticeLook
  title?: ReactNode
  live?: boolean
  children?: ReactNode
}) {
  return (
    <div className={`notice notice-${look}`} role={live ? 'alert' : undefined}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}

export function Loading() {
  const { t } = useSpeech()
  return (
    <p className="loading" role="status">
      {t.state.loading}
    </p>
  )
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}

/** What went wrong, in a sentence: what the server said when it refused. */
export function explainFailure(error: unknown, { t, say }: Speech): { title: string; help?: string } {
  const failure = failureOf(error)
  switch (failure.kind) {
    case 'refused':
      return { title: say(failure.refusal.title) }
    case 'unreachable':
      return { title: t.state.unreachable, help: t.state.unreachableHelp }
    case 'unexpected':
      return { title: t.state.unexpected, help: t.state.unexpectedHelp }
  }
}

/** A request that was refused or not answered, with the way on. */
export function Failed({ error, again, children }: { error: unknown; again?: () => void; children?: ReactNode }) {
  const speech = useSpeech()
  const { title, help } = explainFailure(error, speech)
  return (
    <Notice look="seal" title={title} live>
      {help !== undefined && <p>{help}</p>}
      {children}
      {again !== undefined && failureOf(error).kind !== 'refused' && (
        <p>
          <Button onClick={again}>{speech.t.state.again}</Button>
        </p>
      )}
    </Notice>
  )
}
