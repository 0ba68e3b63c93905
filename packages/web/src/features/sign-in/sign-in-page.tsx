// Signing in for the demonstration: one click a person. Real accounts are another page.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { send } from '../../api/client.ts'
import { sessionQuery } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Failed, Loading, Notice } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { personName } from '../../ui/person-name.ts'
import './sign-in.css'

type Person = NonNullable<SessionView['person']>

export function SignInPage() {
  const { t } = useSpeech()
  const { nameOf } = useList()
  const { data, error, refetch } = useQuery(sessionQuery)
  usePageTitle(t.signIn.page)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  if (data === undefined) return <Loading />
  return (
    <div className="sign-in">
      <h1>{t.signIn.heading}</h1>
      {data.people === undefined ? (
        <Notice look="amber" title={t.signIn.none} />
      ) : (
        <>
          <Notice look="amber" title={t.signIn.demonstration}>
            {data.person !== undefined && (
              <p>{t.signIn.now(nameOf(data.person.department), t.shell.role[data.person.role])}</p>
            )}
          </Notice>
          <People people={data.people} />
        </>
      )}
    </div>
  )
}

function People({ people }: { people: readonly Person[] }) {
  const { t } = useSpeech()
  const { list, nameOf, department: find } = useList()
  const signIn = useSignIn()
  const order = list?.departments.map(({ id }) => id) ?? []
  const bodies = [...new Set(people.map(({ department }) => department))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  )
  return (
    <>
      {signIn.error !== null && <Failed error={signIn.error} />}
      <ul className="panel people">
        {bodies.map(department => (
          <li key={department}>
            <h2>{nameOf(department)}</h2>
            <div className="row">
              {people
                .filter(person => person.department === department)
                .map(person => (
                  <button key={person.id} type="button" className="person" onClick={() => signIn.mutate(person)}>
                    {t.shell.role[person.role]}{' '}
                    <span className="faint small">{personName(person, find(department))}</span>
                    <span className="unseen">
                      {t.and}
                      {nameOf(department)}
                    </span>
                  </button>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Signs in and forgets what was read as somebody else. */
function useSignIn() {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  return useMutation({
    mutationFn: (person: Person) => send<SessionView>('/session', { person: person.id }),
    onSuccess: session => {
      cache.removeQueries({
        predicate: ({ queryKey: [what] }) => what === 'worklist' || what === 'cases' || what === 'case',
      })
      cache.setQueryData(sessionQuery.queryKey, session)
      const to = params.get('to')
      navigate(to?.startsWith('/') && !to.startsWith('//') ? to : '/work')
    },
  })
}
