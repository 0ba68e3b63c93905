import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { useLocation } from 'react-router'
import { sessionQuery } from '../api/queries.ts'
import { useSpeech } from '../language/language.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { FailedPage } from '../ui/failed-page.tsx'
import { Loading, Notice } from '../ui/notice.tsx'

/** A page for people who are signed in; others are shown the way there and back. */
export function StaffOnly({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery)
  const wasIn = useRef(false)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  if (data === undefined) return <Loading />
  if (data.person !== undefined) wasIn.current = true
  if (!wasIn.current) return <SignInNeeded />
  return (
    <>
      {data.person === undefined && <SessionOver />}
      {children}
    </>
  )
}

function SignInNeeded() {
  const { t } = useSpeech()
  const { pathname, search } = useLocation()
  return (
    <div className="stack">
      <h1>{t.state.signInNeeded}</h1>
      <p>
        <ButtonLink kind="primary" to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
          {t.shell.signIn}
        </ButtonLink>
      </p>
    </div>
  )
}

/** The session ended while somebody was at work: what they wrote stays, they sign in beside it and go on. */
function SessionOver() {
  const { t } = useSpeech()
  return (
    <Notice look="amber" title={t.state.sessionOver} live>
      <p>
        <ButtonLink to="/sign-in" target="_blank">
          {t.shell.signIn}
        </ButtonLink>
      </p>
    </Notice>
  )
}
