import type { WorklistRow as Row } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'
import { WorklistRow } from './worklist-row.tsx'
import { type Group, type Grouping, groupRows, rowKey } from './worklist-wanted.ts'

interface WorklistRowsProps {
  readonly rows: readonly Row[]
  readonly grouping: Grouping
  readonly selection: Selection
}

/** The rows, under headings where they are put together. */
export function WorklistRows({ rows, grouping, selection }: WorklistRowsProps) {
  const { t } = useSpeech()
  useRowKeys()
  return (
    <>
      {groupRows(rows, grouping).map(group => (
        <section key={group.id} className="worklist-group">
          {grouping !== 'none' && <GroupHead group={group} grouping={grouping} />}
          <ol
            className={selection.selectable.length > 0 ? 'panel worklist-rows' : 'panel worklist-rows worklist-plain'}
          >
            {group.rows.map(row => (
              <WorklistRow key={rowKey(row)} row={row} selection={selection} />
            ))}
          </ol>
        </section>
      ))}
      <p className="faint small no-print">{t.todo.keys}</p>
    </>
  )
}

function GroupHead({ group: { id, rows }, grouping }: { group: Group; grouping: Grouping }) {
  const { t, say } = useSpeech()
  const [first] = rows
  const title = grouping === 'matter' && first !== undefined ? say(first.matterTitle) : t.todo.dueGroups[id]
  return (
    <h2 className={id === 'overdue' ? 'worklist-group-head worklist-group-overdue' : 'worklist-group-head'}>{title}</h2>
  )
}
