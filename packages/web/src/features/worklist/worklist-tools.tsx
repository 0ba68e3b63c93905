// What narrows the worklist besides its parts, how it is ordered and put together.
import { useList } from '../../api/use-list.ts'
import type { WorklistView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import type { AddressFilters } from '../../ui/address-filters.ts'
import { type Chip, Chips } from '../../ui/chips.tsx'
import { FilterChoice, FilterDay, FilterWords } from '../../ui/filter-field.tsx'
import { SortChoice } from '../../ui/sort-choice.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { groupingOf, groupings, narrowing } from './worklist-wanted.ts'

interface WorklistToolsProps {
  readonly view: Pick<WorklistView, 'matters' | 'capped'>
  readonly filters: AddressFilters
}

export function WorklistTools({ view, filters }: WorklistToolsProps) {
  const { t } = useSpeech()
  const { get, change } = filters
  const chips = useChips(view, filters)
  return (
    <>
      <div className="worklist-tools">
        <details className="more-filters">
          <summary>{t.find.moreFilters}</summary>
          <Narrowing view={view} filters={filters} />
          <SavedFilters filters={filters} />
        </details>
        <div className="worklist-order">
          <label>
            <span className="unseen">{t.todo.group}</span>
            <select
              className="field-input"
              value={groupingOf(get('group'))}
              onChange={event => change({ group: event.target.value === 'due' ? undefined : event.target.value })}
            >
              {groupings.map(each => (
                <option key={each} value={each}>
                  {t.todo.groups[each]}
                </option>
              ))}
            </select>
          </label>
          <SortChoice
            sorts={t.todo.sorts}
            sort={get('sort') ?? 'due'}
            order={get('order') === 'desc' ? 'desc' : 'asc'}
            onChange={(sort, order) =>
              change({ sort: sort === 'due' ? undefined : sort, order: order === 'asc' ? undefined : order })
            }
          />
        </div>
      </div>
      <Chips chips={chips} onRemove={names => change(Object.fromEntries(names.map(name => [name, undefined])))} />
    </>
  )
}

function Narrowing({ view: { matters, capped }, filters: { get, change } }: WorklistToolsProps) {
  const { t, say } = useSpeech()
  const { list } = useList()
  const counted = (count: number) => (capped ? t.todo.atLeast(count) : String(count))
  return (
    <search className="panel filter-form">
      <FilterWords label={t.todo.words} value={get('q')} onChange={q => change({ q }, { replace: true })} />
      <FilterChoice
        label={t.work.matter}
        value={get('matter')}
        onChange={matter => change({ matter })}
        options={matters.map(({ matter, title, count }) => [matter, t.todo.matterCount(say(title), counted(count))])}
      />
      <FilterChoice
        label={t.todo.from}
        value={get('from')}
        onChange={from => change({ from })}
        options={(list?.departments ?? []).map(({ id, short }) => [id, say(short)])}
      />
      <FilterDay label={t.todo.dueBefore} value={get('dueBefore')} onChange={dueBefore => change({ dueBefore })} />
    </search>
  )
}

function useChips({ matters }: WorklistToolsProps['view'], { get }: AddressFilters): Chip[] {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  const say1: Record<(typeof narrowing)[number], (value: string) => string> = {
    matter: id => say(matters.find(({ matter }) => matter === id)?.title ?? { zh: id, en: id }),
    from: id => t.work.from(nameOf(id)),
    dueBefore: day => `${t.todo.dueBefore} ${day}`,
    q: words => t.quoted(words),
  }
  return narrowing.flatMap(name => {
    const value = get(name)
    return value === undefined ? [] : [{ name, text: say1[name](value) }]
  })
}
