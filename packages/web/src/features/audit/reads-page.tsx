// Who was shown what of a case: for the head of its lead, and for auditors.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { fetchView } from '../../api/client.ts'
import { useList } from '../../api/use-list.ts'
import type { ReadsView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'

const readsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['reads', caseId],
    queryFn: ({ signal }) => fetchView<ReadsView>(`/cases/${caseId}/reads`, signal),
  })

export function ReadsPage() {
  const { t } = useSpeech()
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(readsQuery(id))
  usePageTitle(t.audit.page(data?.number ?? ''))
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <div>
      <header className="page-head">
        <h1>{t.audit.page(data.number)}</h1>
      </header>
      <p className="faint">{t.audit.help}</p>
      {data.reads.length === 0 ? <Empty>{t.audit.none}</Empty> : <Reads {...data} />}
      <p>
        <Link to={`/cases/${id}`}>{t.audit.back}</Link>
      </p>
    </div>
  )
}

function Reads({ reads, more }: ReadsView) {
  const { t, language } = useSpeech()
  const { nameOf } = useList()
  const instant = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  })
  return (
    <>
      <table className="record">
        <thead>
          <tr>
            <th scope="col">{t.audit.when}</th>
            <th scope="col">{t.audit.who}</th>
            <th scope="col">{t.audit.department}</th>
            <th scope="col">{t.audit.what}</th>
          </tr>
        </thead>
        <tbody>
          {reads.map(({ at, person, name, department, what }) => (
            <tr key={`${at} ${person}`}>
              <td>{instant.format(new Date(at))}</td>
              <td>{name}</td>
              <td>{nameOf(department)}</td>
              <td>{what.map(each => t.audit.kinds[each] ?? each).join(t.and)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p className="faint">{t.audit.more}</p>}
    </>
  )
}
