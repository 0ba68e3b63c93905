import type { WorklistView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { type Part, parts } from './worklist-wanted.ts'

interface WorklistFiltersProps {
  readonly view: Pick<WorklistView, 'counts' | 'capped'>
  readonly part: Part
  readonly onPart: (part: Part) => void
}

/** How many of each kind there are; a press shows only those. */
export function WorklistFilters({ view: { counts, capped }, part, onPart }: WorklistFiltersProps) {
  const { t } = useSpeech()
  return (
    <fieldset className="worklist-filters">
      <legend className="unseen">{t.work.filter}</legend>
      {parts.map(each => (
        <button
          key={each}
          type="button"
          className={each === 'overdue' && counts[each] > 0 ? 'filter filter-overdue' : 'filter'}
          aria-pressed={part === each}
          onClick={() => onPart(each)}
        >
          {t.work[each]} <span className="filter-count">{capped ? t.todo.atLeast(counts[each]) : counts[each]}</span>
        </button>
      ))}
    </fieldset>
  )
}
