import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import type { AddressFilters } from '../../ui/address-filters.ts'
import { type Chip, Chips } from '../../ui/chips.tsx'
import { FilterChoice, FilterDay, FilterWords } from '../../ui/filter-field.tsx'
import { SortChoice } from '../../ui/sort-choice.tsx'

const shown = ['open', 'overdue', 'closed', 'all'] as const

/** What narrows the list besides how the cases stand. */
const narrowing = ['matter', 'lead', 'bearer', 'openedFrom', 'openedTo', 'closedFrom', 'closedTo'] as const

/** The names of what an address may ask of the list of cases. */
export const caseNames = ['show', 'q', ...narrowing, 'sort', 'order'] as const

export function CaseFilters({ filters }: { filters: AddressFilters }) {
  const { t } = useSpeech()
  const { get, change } = filters
  const showing = shown.find(each => each === get('show')) ?? 'open'
  return (
    <>
      <search className="cases-tools">
        <FilterWords
          label={t.cases.search}
          help={t.find.placeholder}
          value={get('q')}
          onChange={q => change({ q }, { replace: true })}
        />
        <div className="cases-shown">
          {shown.map(each => (
            <button
              key={each}
              type="button"
              className="cases-choice"
              aria-pressed={showing === each}
              onClick={() => change({ show: each === 'open' ? undefined : each })}
            >
              {each === 'all' ? t.cases.all : t.find.standings[each]}
            </button>
          ))}
        </div>
        <SortChoice
          sorts={t.find.caseSorts}
          sort={get('sort') ?? 'opened'}
          order={get('order') === 'asc' ? 'asc' : 'desc'}
          onChange={(sort, order) =>
            change({ sort: sort === 'opened' ? undefined : sort, order: order === 'desc' ? undefined : order })
          }
        />
      </search>
      <details className="more-filters">
        <summary>{t.find.moreFilters}</summary>
        <Narrowing filters={filters} />
      </details>
      <Chips
        chips={useChips(filters)}
        onRemove={names => change(Object.fromEntries(names.map(name => [name, undefined])))}
      />
    </>
  )
}

function Narrowing({ filters: { get, change } }: { filters: AddressFilters }) {
  const { t, say } = useSpeech()
  const { list } = useList()
  const departments = (list?.departments ?? []).map(({ id, short }) => [id, say(short)] as const)
  const matters = (list?.matters ?? []).map(({ id, title }) => [id, say(title)] as const)
  const put = (name: (typeof narrowing)[number]) => (value: string | undefined) => change({ [name]: value })
  return (
    <search className="panel filter-form">
      <FilterChoice label={t.cases.matter} value={get('matter')} onChange={put('matter')} options={matters} />
      <FilterChoice label={t.find.leadBy} value={get('lead')} onChange={put('lead')} options={departments} />
      <FilterChoice label={t.find.owedBy} value={get('bearer')} onChange={put('bearer')} options={departments} />
      <FilterDay label={t.find.openedFrom} value={get('openedFrom')} onChange={put('openedFrom')} />
      <FilterDay label={t.find.openedTo} value={get('openedTo')} onChange={put('openedTo')} />
      <FilterDay label={t.find.closedFrom} value={get('closedFrom')} onChange={put('closedFrom')} />
      <FilterDay label={t.find.closedTo} value={get('closedTo')} onChange={put('closedTo')} />
    </search>
  )
}

function useChips({ get }: AddressFilters): Chip[] {
  const { t, say } = useSpeech()
  const { nameOf, matter } = useList()
  const said: Record<(typeof narrowing)[number], (value: string) => string> = {
    matter: id => say(matter(id)?.title ?? { zh: id, en: id }),
    lead: id => `${t.find.leadBy}${t.colon}${nameOf(id)}`,
    bearer: id => `${t.find.owedBy}${t.colon}${nameOf(id)}`,
    openedFrom: day => `${t.find.openedFrom} ${day}`,
    openedTo: day => `${t.cases.opened} ${t.find.openedTo} ${day}`,
    closedFrom: day => `${t.find.closedFrom} ${day}`,
    closedTo: day => `${t.find.standings.closed} ${t.find.closedTo} ${day}`,
  }
  return narrowing.flatMap(name => {
    const value = get(name)
    return value === undefined ? [] : [{ name, text: said[name](value) }]
  })
}
