import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { send } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { useList } from '../api/use-list.ts'
import type { SessionView } from '../api/views.ts'
import { useSpeech } from '../language/language.tsx'
import { personName } from '../ui/person-name.ts'

// What was read as the person who leaves.
const read: ReadonlySet<string> = new Set(['worklist', 'cases', 'case', 'notices', 'search'])

/** Who is signed in, and the way out. Leaving forgets everything that was read as that person. */
export function SignedIn({ person }: { person: NonNullable<SessionView['person']> }) {
  const { t } = useSpeech()
  const { nameOf, department } = useList()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => send<SessionView | undefined>('/session', {}, 'DELETE'),
    onSuccess: session => {
      navigate('/sign-in')
      cache.setQueryData(sessionQuery.queryKey, session ?? {})
      cache.removeQueries({
        predicate: ({ queryKey: [what] }) => typeof what === 'string' && read.has(what),
      })
    },
  })
  return (
    <div className="head-signed">
      <span className="head-person">
        {[nameOf(person.department), personName(person, department(person.department))].filter(Boolean).join(' · ')}
        <span className="faint"> {t.shell.role[person.role]}</span>
      </span>
      <button type="button" className="tool" onClick={() => leave.mutate()}>
        {t.shell.signOut}
      </button>
    </div>
  )
}
