import type { InputHTMLAttributes, ReactNode } from 'react'
import { describedBy, Field } from '../facts/field.tsx'

type Passed = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'autoFocus' | 'maxLength' | 'min' | 'spellCheck' | 'readOnly'
>

/** One line to write, with its label. */
export function TextInput({
  id,
  label,
  value,
  onChange,
  help,
  problem,
  ...rest
}: Passed & {
  id: string
  label: ReactNode
  value: string
  onChange: (value: string) => void
  help?: ReactNode
  problem?: string | undefined
}) {
  return (
    <Field id={id} label={label} help={help} problem={problem}>
      <input
        id={id}
        className="field-input"
        value={value}
        onChange={event => onChange(event.target.value)}
        aria-describedby={describedBy({ id, help, problem })}
        aria-invalid={problem !== undefined || undefined}
        {...rest}
      />
    </Field>
  )
}
