import { describedBy, Field, type FieldParts } from '../../ui/facts/field.tsx'

interface WordsFieldProps extends FieldParts {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A few sentences. */
export function WordsField({ value, onChange, ...parts }: WordsFieldProps) {
  return (
    <Field {...parts}>
      <textarea
        id={parts.id}
        className="field-input"
        rows={2}
        maxLength={20_000}
        value={value}
        aria-required={parts.required || undefined}
        aria-invalid={parts.problem !== undefined || undefined}
        aria-describedby={describedBy(parts)}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
