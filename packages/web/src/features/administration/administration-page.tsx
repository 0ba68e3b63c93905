// The administration of accounts: people and their roles for one administrator, the record of it for another.
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { sessionQuery } from '../../api/queries.ts'
import type { PersonView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Empty } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import '../../ui/account/account.css'
import './administration.css'
import { People } from './people.tsx'
import { AccountRecord } from './record.tsx'

export function AdministrationPage() {
  const { t } = useSpeech()
  const { data: session } = useQuery(sessionQuery)
  usePageTitle(t.administration.page)
  return (
    <div className="stack">
      <h1>{t.administration.page}</h1>
      {session?.person !== undefined && <Views person={session.person} />}
    </div>
  )
}

function Views({ person }: { person: PersonView }) {
  const { t } = useSpeech()
  const [params] = useSearchParams()
  const people = person.roles.includes('security-administrator')
  const record = person.roles.includes('audit-administrator')
  if (!people && !record) return <Empty>{t.state.nothing}</Empty>
  const shown = record && (!people || params.get('show') === 'record') ? 'record' : 'people'
  return (
    <>
      {people && record && (
        <nav className="views" aria-label={t.administration.views}>
          <Link to="/administration" aria-current={shown === 'people' ? 'page' : undefined}>
            {t.administration.people}
          </Link>
          <Link to="/administration?show=record" aria-current={shown === 'record' ? 'page' : undefined}>
            {t.administration.record}
          </Link>
        </nav>
      )}
      {shown === 'people' ? <People self={person.id} /> : <AccountRecord />}
    </>
  )
}
