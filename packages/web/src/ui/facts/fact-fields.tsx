import type { FactView } from '../../api/views.ts'
import { type Asker, FactField } from './fact-field.tsx'
import type { Problems } from './fact-problems.ts'
import type { Values } from './fact-values.ts'

interface FactFieldsProps {
  readonly form: string
  /** Those to show, in order. */
  readonly facts: readonly FactView[]
  readonly values: Values
  readonly problems: Problems
  readonly required: (fact: FactView) => boolean
  readonly asker: Asker
  readonly remark?: (fact: FactView) => string | undefined
  readonly onChange: (values: Values) => void
}

/** A form's fields, made from facts. */
export function FactFields({ form, facts, values, problems, required, asker, remark, onChange }: FactFieldsProps) {
  return facts.map(fact => (
    <FactField
      key={fact.id}
      form={form}
      fact={fact}
      value={values[fact.id]}
      required={required(fact)}
      asker={asker}
      problems={problems}
      remark={remark?.(fact)}
      onChange={value => onChange({ ...values, [fact.id]: value })}
    />
  ))
}
