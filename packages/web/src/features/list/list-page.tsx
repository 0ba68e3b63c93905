// The list as a readable index. The search lives in the address.
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listQuery, listWordsQuery } from '../../api/queries.ts'
import type { ListView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Empty, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { ListRow } from './list-row.tsx'
import { searchList } from './search-list.ts'
import '../../ui/facts/field.css'
import './list.css'

export function ListPage() {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(listQuery)
  usePageTitle(t.list.page)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  return data === undefined ? <Loading /> : <Index list={data} />
}

function Index({ list }: { list: ListView }) {
  const { t, say } = useSpeech()
  const [params, setParams] = useSearchParams()
  const words = params.get('q') ?? ''
  const department = params.get('department') ?? undefined
  // Clauses, examples and duties are fetched once somebody searches.
  const { data: inside } = useQuery({ ...listWordsQuery, enabled: words !== '' })
  const found = searchList({ list, inside, words, department })

  const change = (name: string, value: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )

  return (
    <div className="list-page">
      <header className="page-head">
        <h1>{t.shell.listOf(say(list.place))}</h1>
        <p className="soft song">{say(list.title)}</p>
      </header>
      <search className="list-tools no-print">
        <label className="list-search">
          <span className="field-label">{t.list.search}</span>
          <input
            className="field-input"
            type="search"
            value={words}
            placeholder={t.list.searchHelp}
            onChange={event => change('q', event.target.value)}
          />
        </label>
        <label>
          <span className="field-label">{t.list.onlyDepartment}</span>
          <select
            className="field-input"
            value={department ?? ''}
            onChange={event => change('department', event.target.value)}
          >
            <option value="">{t.list.allDepartments}</option>
            {list.departments
              .filter(({ id }) => list.matters.some(matter => matter.departments.includes(id)))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
          </select>
        </label>
      </search>
      <p className="faint small" role="status">
        {t.list.count(found.length, list.matters.length)}
      </p>
      {found.length === 0 ? (
        <Empty>{t.list.nothingFound}</Empty>
      ) : (
        <ol className="panel list-rows">
          {found.map(each => (
            <ListRow key={each.matter.id} found={each} searching={words !== ''} />
          ))}
        </ol>
      )}
    </div>
  )
}
