import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { sessionQuery } from '../../api/queries.ts'
import type { SessionView } from '../../api/views.ts'
import { homeOf } from './person-home.ts'
import { isPersonal } from './personal.ts'

/** What follows when somebody is signed in, or a step further: what was read as somebody else is forgotten, and the page leads on. */
export function useEntered(): (session: SessionView) => void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  return session => {
    cache.removeQueries({ predicate: isPersonal })
    cache.setQueryData(sessionQuery.queryKey, session)
    if (session.person === undefined) return
    const to = params.get('to')
    void navigate(to?.startsWith('/') && !to.startsWith('//') ? to : homeOf(session.person))
  }
}
