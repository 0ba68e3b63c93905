// The cases in which the department has a part, a page at a time. Which of them lives in the address.
import { useInfiniteQuery } from '@tanstack/react-query'
import { casesPages } from '../../api/queries.ts'
import { useSpeech } from '../../language/language.tsx'
import { useAddressFilters } from '../../ui/address-filters.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { CaseFilters, caseNames } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import './cases.css'

export function CasesPage() {
  const { t } = useSpeech()
  const filters = useAddressFilters()
  const pages = useInfiniteQuery(casesPages(wantedOf(filters.among(caseNames))))
  const rows = pages.data?.pages.flatMap(page => page.rows)
  usePageTitle(t.cases.page)
  return (
    <div className="cases">
      <header className="page-head row page-head-act">
        <h1>{t.cases.heading}</h1>
        <p className="row">
          <ButtonLink kind="quiet" to="/satisfaction">
            {t.satisfactionCounts.link}
          </ButtonLink>
          <ButtonLink to="/cases/new">{t.openCase.page}</ButtonLink>
        </p>
      </header>
      <CaseFilters filters={filters} />
      {pages.error !== null && <Failed error={pages.error} again={() => pages.refetch()} />}
      {rows === undefined ? pages.error === null && <Loading /> : <Shown rows={rows} />}
      <LoadMore pages={pages} />
    </div>
  )
}

function Shown({ rows }: { rows: Parameters<typeof CaseTable>[0]['rows'] }) {
  const { t } = useSpeech()
  return rows.length === 0 ? <Empty>{t.cases.nothing}</Empty> : <CaseTable rows={rows} />
}

/** What the server is asked: open cases, unless the address says otherwise. */
function wantedOf(asked: URLSearchParams): string {
  const wanted = new URLSearchParams(asked)
  const shown = wanted.get('show') ?? 'open'
  wanted.delete('show')
  if (shown !== 'all') wanted.set('standing', shown)
  return wanted.toString()
}
