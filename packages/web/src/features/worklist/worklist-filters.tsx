import type { WorklistView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { type Filter, filters } from './filter-rows.ts'
import '../../ui/facts/field.css'

interface WorklistFiltersProps {
  readonly view: WorklistView
  readonly filter: Filter
  readonly matter: string | undefined
  readonly onFilter: (filter: Filter) => void
  readonly onMatter: (matter: string | undefined) => void
}

/** How many of each kind there are; a press shows only those. */
export function WorklistFilters({ view, filter, matter, onFilter, onMatter }: WorklistFiltersProps) {
  const { t, say } = useSpeech()
  const matters = new Map(view.rows.map(row => [row.matter, row.matterTitle]))
  return (
    <div className="worklist-tools">
      <fieldset className="worklist-filters">
        <legend className="unseen">{t.work.filter}</legend>
        {filters.map(each => {
          const count = each === 'all' ? view.rows.length : view.counts[each]
          return (
            <button
              key={each}
              type="button"
              className={each === 'overdue' && count > 0 ? 'filter filter-overdue' : 'filter'}
              aria-pressed={filter === each}
              onClick={() => onFilter(each)}
            >
              {t.work[each]} <span className="filter-count">{count}</span>
            </button>
          )
        })}
      </fieldset>
      {matters.size > 1 && (
        <label>
          <span className="unseen">{t.work.matter}</span>
          <select
            className="field-input"
            value={matter ?? ''}
            onChange={event => onMatter(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">{t.work.allMatters}</option>
            {[...matters].map(([id, title]) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
