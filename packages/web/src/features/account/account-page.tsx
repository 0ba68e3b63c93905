// One's own account: the password, the second step, where one is signed in.
import { useQuery } from '@tanstack/react-query'
import { useList } from '../../api/use-list.ts'
import type { OwnAccountView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Loading, Notice } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import '../../ui/account/account.css'
import './account-page.css'
import { OwnPassword } from './own-password.tsx'
import { ownAccountQuery } from './queries.ts'
import { SecondStep } from './second-step.tsx'
import { Sessions } from './sessions.tsx'

export function AccountPage() {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(ownAccountQuery)
  usePageTitle(t.account.page)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  if (data === undefined) return <Loading />
  return (
    <div className="stack own-account">
      <h1>{t.account.page}</h1>
      <Who account={data} />
      {data.account === undefined ? (
        <Notice title={t.account.demonstration} />
      ) : (
        <>
          <OwnPassword account={data} />
          <SecondStep account={data} />
        </>
      )}
      <Sessions sessions={data.sessions} />
    </div>
  )
}

function Who({ account: { person, account } }: { account: OwnAccountView }) {
  const { t } = useSpeech()
  const { nameOf } = useList()
  return (
    <Panel>
      <dl className="who">
        <dt>{t.account.who}</dt>
        <dd>{person.name}</dd>
        {account !== undefined && (
          <>
            <dt>{t.account.name}</dt>
            <dd>{account}</dd>
          </>
        )}
        <dt>{t.account.place}</dt>
        <dd>{person.department === '' ? t.account.county : nameOf(person.department)}</dd>
        <dt>{t.account.roles}</dt>
        <dd className="row">
          {person.roles.map(role => (
            <Tag key={role}>{t.roles[role]}</Tag>
          ))}
        </dd>
      </dl>
    </Panel>
  )
}
