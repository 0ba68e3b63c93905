import { useList } from '../../api/use-list.ts'
import type { SearchFacets as Facets } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import type { AddressFilters } from '../../ui/address-filters.ts'
import { FilterDay } from '../../ui/filter-field.tsx'
import '../../ui/chips.css'

// Pixels; on what is narrower the hits come first.
const wide = 832

interface Choice {
  readonly id: string
  readonly text: string
  readonly count: number
}

/** How many were found by what: a press narrows to it, another takes that back. */
export function SearchFacets({ facets, filters }: { facets: Facets; filters: AddressFilters }) {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  const { get, change } = filters
  const narrowed = filters.among(['matter', 'lead', 'openedFrom', 'openedTo']).size > 0
  const standings = facets.standings.map(({ id, count }) => ({ id, count, text: t.find.standings[id] ?? id }))
  return (
    <div className="search-facets">
      <Facet title={t.find.facets.standing} name="standing" choices={standings} filters={filters} />
      <details className="more-filters" open={narrowed || window.innerWidth >= wide}>
        <summary>{t.find.moreFilters}</summary>
        <div className="search-facets">
          <Facet
            title={t.find.facets.matter}
            name="matter"
            choices={facets.matters.map(({ id, title, count }) => ({ id, count, text: say(title) }))}
            filters={filters}
          />
          <Facet
            title={t.find.facets.lead}
            name="lead"
            choices={facets.leads.map(({ id, count }) => ({ id, count, text: nameOf(id) }))}
            filters={filters}
          />
          <div className="search-dates">
            <FilterDay
              label={t.find.openedFrom}
              value={get('openedFrom')}
              onChange={openedFrom => change({ openedFrom })}
            />
            <FilterDay label={t.find.openedTo} value={get('openedTo')} onChange={openedTo => change({ openedTo })} />
          </div>
        </div>
      </details>
    </div>
  )
}

interface FacetProps {
  readonly title: string
  readonly name: string
  readonly choices: readonly Choice[]
  readonly filters: AddressFilters
}

function Facet({ title, name, choices, filters: { get, change } }: FacetProps) {
  const chosen = get(name)
  const shown = choices.filter(({ id, count }) => count > 0 || id === chosen)
  if (shown.length === 0) return null
  return (
    <fieldset className="search-facet">
      <legend className="faint small">{title}</legend>
      <div className="chips">
        {shown.map(({ id, text, count }) => (
          <button
            key={id}
            type="button"
            className="filter"
            aria-pressed={chosen === id}
            onClick={() => change({ [name]: chosen === id ? undefined : id })}
          >
            {text} <span className="filter-count">{count}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
