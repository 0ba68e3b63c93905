import type { FactView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import type { TableRow } from '../../ui/facts/fact-values.ts'
import { valueText } from '../../ui/value-text.ts'

interface FactTableProps {
  readonly label: string
  readonly rows: readonly TableRow[]
  readonly columns: NonNullable<FactView['columns']>
  /** Columns that this person may not see. */
  readonly hidden: readonly string[]
}

/** A recorded table: a row a person or thing. */
export function FactTable({ label, rows, columns, hidden }: FactTableProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const shown = Object.entries(columns)
  return (
    <div className="fact-table">
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {shown.map(([id, column]) => (
              <th key={id} scope="col">
                {say(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a recorded row has nothing else to be known by and never moves.
            <tr key={index}>
              {shown.map(([id, column]) => (
                <td key={id}>
                  {hidden.includes(id)
                    ? t.case.hidden
                    : row[id] === undefined
                      ? '—'
                      : valueText(row[id], { ...column, type: column.type as FactView['type'] }, speech)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
