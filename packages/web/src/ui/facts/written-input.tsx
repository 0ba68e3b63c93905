import { useSpeech } from '../../language/language.tsx'
import { type Asking, isNumeric } from './fact-values.ts'
import { describedBy, type FieldParts } from './field.tsx'

interface WrittenInputProps extends Pick<FieldParts, 'id' | 'help' | 'problem' | 'required'> {
  readonly asking: Pick<Asking, 'type' | 'unit'>
  readonly value: unknown
  /** For a cell of a table, whose label is its column's. */
  readonly name?: string
  readonly onChange: (value: string) => void
}

/** A value that is written: a number with its unit, a date, some words. */
export function WrittenInput({ asking, value, name, onChange, ...parts }: WrittenInputProps) {
  const { say } = useSpeech()
  const numeric = isNumeric(asking.type)
  return (
    <span className={asking.type === 'text' ? 'written written-wide' : 'written'}>
      <input
        id={parts.id}
        className="field-input"
        type={asking.type === 'date' ? 'date' : 'text'}
        inputMode={numeric ? 'decimal' : undefined}
        value={value === undefined || value === null ? '' : String(value)}
        aria-label={name}
        aria-required={parts.required || undefined}
        aria-invalid={parts.problem !== undefined || undefined}
        aria-describedby={describedBy(parts)}
        onChange={event => onChange(event.target.value)}
      />
      {asking.unit !== undefined && <span className="written-unit">{say(asking.unit)}</span>}
    </span>
  )
}
