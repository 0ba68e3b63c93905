// What the department owes, by due date. Which rows are shown lives in the address.
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { sessionQuery, worklistQuery } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { WorklistView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { BulkAcknowledge } from './bulk-acknowledge.tsx'
import { type Filter, isFilter, rowsOf } from './filter-rows.ts'
import { useSelection } from './use-selection.ts'
import { WorklistFilters } from './worklist-filters.tsx'
import { WorklistRows } from './worklist-rows.tsx'
import './worklist.css'

export function WorklistPage() {
  const { t } = useSpeech()
  const { nameOf } = useList()
  const { data: session } = useQuery(sessionQuery)
  const { data, error, refetch } = useQuery({ ...worklistQuery, refetchInterval: 60_000 })
  const department = session?.person?.department
  usePageTitle(t.work.page)
  return (
    <div className="worklist">
      <header className="page-head row page-head-act">
        <h1>{department === undefined ? t.work.page : t.work.heading(nameOf(department))}</h1>
        <ButtonLink to="/cases/new">{t.openCase.page}</ButtonLink>
      </header>
      {error !== null && <Failed error={error} again={() => refetch()} />}
      {data === undefined ? error === null && <Loading /> : <Worklist view={data} />}
    </div>
  )
}

function Worklist({ view }: { view: WorklistView }) {
  const { t } = useSpeech()
  const [params, setParams] = useSearchParams()
  const wanted = params.get('filter')
  const filter: Filter = isFilter(wanted) ? wanted : 'all'
  const matter = params.get('matter') ?? undefined
  const rows = rowsOf(view.rows, filter, matter)
  const selection = useSelection(rows)

  const change = (name: string, value: string | undefined) =>
    setParams(before => {
      const next = new URLSearchParams(before)
      if (value === undefined) next.delete(name)
      else next.set(name, value)
      return next
    })

  return (
    <>
      <WorklistFilters
        view={view}
        filter={filter}
        matter={matter}
        onFilter={next => change('filter', next === 'all' ? undefined : next)}
        onMatter={next => change('matter', next)}
      />
      <BulkAcknowledge selection={selection} />
      {rows.length === 0 ? (
        <Empty>{view.rows.length === 0 ? t.work.nothing : t.work.nothingHere}</Empty>
      ) : (
        <WorklistRows rows={rows} selection={selection} />
      )}
    </>
  )
}
