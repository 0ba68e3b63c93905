// The cases in which the department has a part.
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { casesQuery } from '../../api/queries.ts'
import type { CaseRow } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { CaseTable } from './case-table.tsx'
import '../../ui/facts/field.css'
import './cases.css'

type Shown = 'open' | 'closed' | 'all'
const choices: readonly Shown[] = ['open', 'closed', 'all']

export function CasesPage() {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(casesQuery)
  usePageTitle(t.cases.page)
  return (
    <div className="cases">
      <header className="page-head row page-head-act">
        <h1>{t.cases.heading}</h1>
        <ButtonLink to="/cases/new">{t.openCase.page}</ButtonLink>
      </header>
      {error !== null && <Failed error={error} again={() => refetch()} />}
      {data === undefined ? error === null && <Loading /> : <Cases rows={data} />}
    </div>
  )
}

function Cases({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useSpeech()
  const [params, setParams] = useSearchParams()
  const words = params.get('q') ?? ''
  const shown = choices.find(each => each === params.get('show')) ?? 'open'
  const found = rows.filter(row => isShown(row, shown) && matches(row, words))
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
    <>
      <search className="cases-tools">
        <label>
          <span className="field-label">{t.cases.search}</span>
          <input
            className="field-input"
            type="search"
            value={words}
            placeholder={t.cases.searchHelp}
            onChange={event => change('q', event.target.value)}
          />
        </label>
        <div className="cases-shown">
          {choices.map(each => (
            <button
              key={each}
              type="button"
              className="cases-choice"
              aria-pressed={shown === each}
              onClick={() => change('show', each === 'open' ? '' : each)}
            >
              {t.cases[each]} {rows.filter(row => isShown(row, each)).length}
            </button>
          ))}
        </div>
      </search>
      {found.length === 0 ? <Empty>{t.cases.nothing}</Empty> : <CaseTable rows={found} />}
    </>
  )
}

const isShown = ({ closed }: CaseRow, shown: Shown): boolean =>
  shown === 'all' || (shown === 'closed') === (closed !== undefined)

function matches({ number, subject, matterTitle }: CaseRow, words: string): boolean {
  const text = [number, subject, matterTitle.zh, matterTitle.en].join('\n').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}
