// How content reporters are, over the cases that the person may see.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { fetchView } from '../../api/client.ts'
import type { SatisfactionCountsView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { SatisfactionTable } from './satisfaction-table.tsx'
import './satisfaction.css'

const satisfactionCountsQuery = queryOptions({
  queryKey: ['satisfaction-counts'],
  queryFn: ({ signal }) => fetchView<SatisfactionCountsView>('/satisfaction', signal),
})

export function SatisfactionPage() {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(satisfactionCountsQuery)
  usePageTitle(t.satisfactionCounts.page)
  return (
    <div className="stack">
      <header>
        <h1>{t.satisfactionCounts.page}</h1>
      </header>
      <p className="faint">{t.satisfactionCounts.help}</p>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.rows.length === 0 && <Empty>{t.satisfactionCounts.none}</Empty>}
      {data !== undefined && data.rows.length > 0 && <SatisfactionTable rows={data.rows} />}
      <p>
        <Link to="/cases">{t.shell.cases}</Link>
      </p>
    </div>
  )
}
