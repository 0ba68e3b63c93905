import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { send } from '../../api/client.ts'
import { sessionQuery } from '../../api/queries.ts'
import type { SessionRow, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import { browserOf } from './browser-of.ts'
import { ownAccountQuery } from './queries.ts'

export function Sessions({ sessions }: { sessions: readonly SessionRow[] }) {
  const { t, language } = useSpeech()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const endOne = useMutation({
    mutationFn: (session: string) => send(`/account/sessions/${session}`, {}, 'DELETE'),
    onSuccess: () => cache.invalidateQueries(ownAccountQuery),
  })
  const endAll = useMutation({
    mutationFn: () => send<SessionView>('/account/sessions', {}, 'DELETE'),
    onSuccess: session => {
      void navigate('/sign-in')
      cache.clear()
      cache.setQueryData(sessionQuery.queryKey, session)
    },
  })
  return (
    <Panel
      title={t.account.sessions}
      aside={
        <Button small onClick={() => endAll.mutate()}>
          {t.account.endAll}
        </Button>
      }
      flush
    >
      <Refused error={endOne.error ?? endAll.error} />
      <ul className="sessions">
        {sessions.map(({ session, agent, began, used, here }) => (
          <li key={session}>
            <div>
              <p>
                {browserOf(agent) ?? t.account.unknownAgent} {here && <Tag look="green">{t.account.here}</Tag>}
              </p>
              <p className="faint small">
                {t.account.used(formatInstant(used, language))}
                {t.semicolon}
                {t.account.began(formatInstant(began, language))}
              </p>
            </div>
            {!here && (
              <Button small onClick={() => endOne.mutate(session)}>
                {t.account.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
