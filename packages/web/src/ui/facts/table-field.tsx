import type { FactView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../button.tsx'
import { choicesOf, type TableRow } from './fact-values.ts'
import { FieldGroup, type FieldParts } from './field.tsx'
import { WrittenInput } from './written-input.tsx'

type Columns = NonNullable<FactView['columns']>

interface TableFieldProps extends FieldParts {
  readonly columns: Columns
  readonly rows: readonly TableRow[]
  readonly problemAt: (row: number, column: string) => string | undefined
  readonly onChange: (rows: readonly TableRow[]) => void
}

/** A table: as many rows as there are people or things; there is always one to begin with. */
export function TableField({ columns, rows, problemAt, onChange, ...parts }: TableFieldProps) {
  const { t } = useSpeech()
  const shown = rows.length === 0 ? [{}] : rows
  const change = (index: number, column: string, value: unknown) =>
    onChange(shown.map((row, at) => (at === index ? { ...row, [column]: value } : row)))
  return (
    <FieldGroup {...parts}>
      <ol className="table-rows">
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else to be known by, and its fields are controlled.
          <li key={index} className="table-row">
            <span className="table-row-number">{t.field.row(index + 1)}</span>
            {Object.entries(columns).map(([id, column]) => (
              <Cell
                key={id}
                id={`${parts.id}-${index}-${id}`}
                row={index + 1}
                column={column}
                value={row[id]}
                problem={problemAt(index, id)}
                onChange={value => change(index, id, value)}
              />
            ))}
            {rows.length > 1 && (
              <Button kind="quiet" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
                {t.field.removeRow(index + 1)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button small onClick={() => onChange([...shown, {}])}>
        {t.field.addRow}
      </Button>
    </FieldGroup>
  )
}

interface CellProps {
  readonly id: string
  readonly row: number
  readonly column: Columns[string]
  readonly value: unknown
  readonly problem: string | undefined
  readonly onChange: (value: unknown) => void
}

function Cell({ id, row, column, value, problem, onChange }: CellProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const choices = choicesOf(column, speech)
  const name = `${say(column.label)} ${t.field.row(row)}`
  return (
    <div className="table-cell">
      <span className="table-cell-label" aria-hidden="true">
        {say(column.label)}
      </span>
      {choices === undefined ? (
        <WrittenInput id={id} asking={column} name={name} value={value} problem={problem} onChange={onChange} />
      ) : (
        <select
          id={id}
          className="field-input"
          aria-label={name}
          value={value === undefined ? '' : String(value)}
          onChange={event => onChange(choices.find(choice => String(choice.value) === event.target.value)?.value)}
        >
          <option value="">—</option>
          {choices.map(choice => (
            <option key={String(choice.value)} value={String(choice.value)}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      {problem !== undefined && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  )
}
