// Finds cases by their words. What is looked for lives in the address.
import { useInfiniteQuery } from '@tanstack/react-query'
import { searchPages } from '../../api/queries.ts'
import type { SearchView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import type { Text } from '../../language/zh.ts'
import { type AddressFilters, useAddressFilters } from '../../ui/address-filters.ts'
import { LoadMore } from '../../ui/load-more.tsx'
import { Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { SearchFacets } from './search-facets.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchHits } from './search-hits.tsx'
import './search.css'

const narrowing = ['matter', 'standing', 'lead', 'openedFrom', 'openedTo'] as const

export function SearchPage() {
  const { t } = useSpeech()
  const filters = useAddressFilters()
  const words = filters.get('q') ?? ''
  usePageTitle(words === '' ? t.find.page : `${words} · ${t.find.page}`)
  return (
    <div className="search-page">
      <h1>{t.find.page}</h1>
      <SearchForm key={words} words={words} onSearch={q => filters.change({ q })} />
      {words.trim() === '' ? <Beginning /> : <Found words={words} filters={filters} />}
    </div>
  )
}

function Beginning() {
  const { t } = useSpeech()
  return (
    <div className="empty">
      <p>{t.find.start}</p>
      <p className="small">{t.find.startHelp}</p>
    </div>
  )
}

function Found({ words, filters }: { words: string; filters: AddressFilters }) {
  const pages = useInfiniteQuery(searchPages(filters.among(['q', ...narrowing]).toString()))
  if (pages.error !== null) return <Failed error={pages.error} again={() => pages.refetch()} />
  if (pages.data === undefined) return <Loading />
  return (
    <>
      <Results words={words} views={pages.data.pages} filters={filters} />
      <LoadMore pages={pages} />
    </>
  )
}

const saysTotal = ({ find }: Text, total: number, capped = false): string =>
  capped ? find.capped(total) : find.total(total)

interface ResultsProps {
  readonly words: string
  readonly views: readonly SearchView[]
  readonly filters: AddressFilters
}

function Results({ words, views, filters }: ResultsProps) {
  const { t } = useSpeech()
  const facets = views[0]?.facets
  const hits = views.flatMap(view => view.hits)
  const narrowed = filters.among(narrowing).size > 0
  return (
    <>
      <p className="search-total" role="status">
        {hits.length === 0 ? t.find.nothing(words) : saysTotal(t, facets?.total ?? hits.length, facets?.capped)}
      </p>
      {facets !== undefined && <SearchFacets facets={facets} filters={filters} />}
      {hits.length === 0 ? (
        <p className="empty">{narrowed ? t.find.nothingNarrowed : t.find.nothingHelp}</p>
      ) : (
        <SearchHits hits={hits} />
      )}
    </>
  )
}
