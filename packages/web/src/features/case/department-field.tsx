import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field, type FieldParts } from '../../ui/facts/field.tsx'

interface DepartmentFieldProps extends FieldParts {
  readonly departments: readonly string[]
  readonly value: string
  /** Choices that are no department, by value. */
  readonly more?: Readonly<Record<string, string>>
  readonly onChange: (department: string) => void
}

export function DepartmentField({ departments, value, more = {}, onChange, ...parts }: DepartmentFieldProps) {
  const { t } = useSpeech()
  const { nameOf } = useList()
  return (
    <Field {...parts}>
      <select
        id={parts.id}
        className="field-input"
        value={value}
        aria-invalid={parts.problem !== undefined || undefined}
        onChange={event => onChange(event.target.value)}
      >
        <option value="">{t.field.choose}</option>
        {departments.map(department => (
          <option key={department} value={department}>
            {nameOf(department)}
          </option>
        ))}
        {Object.entries(more).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
