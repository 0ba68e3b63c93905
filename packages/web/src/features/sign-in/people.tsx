// Signing in for the demonstration: one click a person.
import { useMutation } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import { useList } from '../../api/use-list.ts'
import type { PersonView, SessionView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { useEntered } from '../../ui/account/use-entered.ts'
import { Failed, Notice } from '../../ui/notice.tsx'
import { personName } from '../../ui/person-name.ts'

export function People({ people, now }: { people: readonly PersonView[]; now: PersonView | undefined }) {
  const { t } = useSpeech()
  const { list, nameOf, department: find } = useList()
  const entered = useEntered()
  const signIn = useMutation({
    mutationFn: (person: PersonView) => send<SessionView>('/session', { person: person.id }),
    onSuccess: entered,
  })
  const order = list?.departments.map(({ id }) => id) ?? []
  const bodies = [...new Set(people.map(({ department }) => department))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  )
  return (
    <div className="sign-in">
      <h1>{t.signIn.heading}</h1>
      <Notice look="amber" title={t.signIn.demonstration}>
        {now !== undefined && <p>{t.signIn.now(nameOf(now.department), t.shell.role[now.role])}</p>}
      </Notice>
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
    </div>
  )
}
