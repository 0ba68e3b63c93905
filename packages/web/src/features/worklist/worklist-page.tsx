// What the department owes, by due date. Which rows are shown lives in the address.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionQuery, worklistPages } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { WorklistView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { useAddressFilters } from '../../ui/address-filters.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { BulkAcknowledge } from './bulk-acknowledge.tsx'
import { useSelection } from './use-selection.ts'
import { WorklistFilters } from './worklist-filters.tsx'
import { WorklistRows } from './worklist-rows.tsx'
import { WorklistTools } from './worklist-tools.tsx'
import { askedNames, groupingOf, isPart, wantedOf } from './worklist-wanted.ts'
import './worklist.css'

export function WorklistPage() {
  const { t } = useSpeech()
  const { nameOf } = useList()
  const { data: session } = useQuery(sessionQuery)
  const { among } = useAddressFilters()
  const pages = useInfiniteQuery({ ...worklistPages(wantedOf(among(askedNames))), refetchInterval: 60_000 })
  const view = useLast(pages.data?.pages)
  const department = session?.person?.department
  const owed = view?.[0]?.counts.owed ?? 0
  usePageTitle(owed > 0 ? `(${owed}) ${t.work.page}` : t.work.page)
  return (
    <div className="worklist">
      <header className="page-head row page-head-act">
        <h1>{department === undefined ? t.work.page : t.work.heading(nameOf(department))}</h1>
        <ButtonLink to="/cases/new">{t.openCase.page}</ButtonLink>
      </header>
      {pages.error !== null && <Failed error={pages.error} again={() => pages.refetch()} />}
      {view === undefined ? pages.error === null && <Loading /> : <Worklist views={view} />}
      {view !== undefined && <LoadMore pages={pages} />}
    </div>
  )
}

/** What was there last, while something else is on its way: the page does not jump. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  useEffect(() => {
    if (value !== undefined) setLast(value)
  }, [value])
  return value ?? last
}

function Worklist({ views }: { views: readonly WorklistView[] }) {
  const { t } = useSpeech()
  const filters = useAddressFilters()
  const asked = filters.get('filter')
  const part = isPart(asked) ? asked : 'all'
  const rows = views.flatMap(({ rows: some }) => some)
  const selection = useSelection(rows)
  const [view] = views
  if (view === undefined) return null
  return (
    <>
      <WorklistFilters
        view={view}
        part={part}
        onPart={next => filters.change({ filter: next === 'all' ? undefined : next })}
      />
      <WorklistTools view={view} filters={filters} />
      <BulkAcknowledge selection={selection} />
      {rows.length === 0 ? (
        <Empty>{view.counts.all === 0 ? t.work.nothing : t.work.nothingHere}</Empty>
      ) : (
        <WorklistRows rows={rows} grouping={groupingOf(filters.get('group'))} selection={selection} />
      )}
    </>
  )
}
