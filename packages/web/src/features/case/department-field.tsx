import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field, type FieldParts } from '../../ui/facts/field.tsx'

interface DepartmentFieldProps extends FieldParts {
  readonly departments: readonly string[]
  readonly value: string
  /** What no choice says; without it one must be made. */
  readonly none?: string
  readonly onChange: (department: string) => void
}

export function DepartmentField({ departments, value, none, onChange, ...parts }: DepartmentFieldProps) {
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
        <option value="">{none ?? t.field.choose}</option>
        {departments.map(department => (
          <option key={department} value={department}>
            {nameOf(department)}
          </option>
        ))}
      </select>
    </Field>
  )
}
