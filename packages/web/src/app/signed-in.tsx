import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { send } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { useList } from '../api/use-list.ts'
import type { SessionView } from '../api/views.ts'
import { useSpeech } from '../language/language.tsx'
import { isPersonal } from '../ui/account/personal.ts'
import { personName } from '../ui/person-name.ts'
import './signed-in.css'

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
      cache.removeQueries({ predicate: isPersonal })
    },
  })
  const [first = 'officer'] = person.roles
  const acts = person.roles.some(role => role === 'officer' || role === 'head')
  const several = person.roles.length > 1 && person.department === ''
  const as = acts ? t.shell.role[person.role] : several ? t.account.administrator : t.roles[first]
  return (
    <div className="head-signed">
      <Link className="head-person" to="/account" title={t.account.page}>
        {[nameOf(person.department), personName(person, department(person.department))].filter(Boolean).join(' · ')}
        <span className="faint"> {as}</span>
      </Link>
      <button type="button" className="tool" onClick={() => leave.mutate()}>
        {t.shell.signOut}
      </button>
    </div>
  )
}
