// The administration: people and their roles, the record of it, and what the program sends; each for one administrator.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { sessionQuery } from '../../api/queries.ts'
import type { PersonView, Role } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Empty } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import '../../ui/account/account.css'
import './administration.css'
import { People } from './people.tsx'
import { AccountRecord } from './record.tsx'
import { Undelivered } from './undelivered.tsx'
import { Webhooks } from './webhooks.tsx'

export function AdministrationPage() {
  const { t } = useSpeech()
  const { data: session } = useQuery(sessionQuery)
  usePageTitle(t.administration.page)
  return (
    <div className="administration stack">
      <h1>{t.administration.page}</h1>
      {session?.person !== undefined && <Parts person={session.person} />}
    </div>
  )
}

interface Part {
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly body: ReactNode
}

function Parts({ person }: { person: PersonView }) {
  const { t } = useSpeech()
  const [params] = useSearchParams()
  const all: readonly Part[] = [
    {
      name: 'people',
      title: t.administration.people,
      role: 'security-administrator',
      body: <People self={person.id} />,
    },
    { name: 'record', title: t.administration.record, role: 'audit-administrator', body: <AccountRecord /> },
    { name: 'webhooks', title: t.webhooks.tab, role: 'system-administrator', body: <Webhooks /> },
    { name: 'undelivered', title: t.undelivered.tab, role: 'system-administrator', body: <Undelivered /> },
  ]
  const parts = all.filter(({ role }) => person.roles.includes(role))
  const shown = parts.find(({ name }) => name === params.get('show')) ?? parts[0]
  if (shown === undefined) return <Empty>{t.state.nothing}</Empty>
  return (
    <>
      {parts.length > 1 && (
        <nav className="views" aria-label={t.administration.views}>
          {parts.map(({ name, title }) => (
            <Link
              key={name}
              to={name === parts[0]?.name ? '/administration' : `/administration?show=${name}`}
              aria-current={name === shown.name ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      )}
      {shown.body}
    </>
  )
}
