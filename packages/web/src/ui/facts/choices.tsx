import { useSpeech } from '../../language/language.tsx'
import type { Choice } from './fact-values.ts'
import { Field, FieldGroup, type FieldParts } from './field.tsx'

const mostInSight = 6

interface ChoicesProps extends FieldParts {
  readonly choices: readonly Choice[]
  readonly value: unknown
  /** What "I don't know" says; without it a choice cannot be taken back. */
  readonly none?: string | undefined
  readonly onChange: (value: string | boolean | undefined) => void
}

/** A choice: all in sight while they are few, otherwise a list to pick from. */
export function Choices({ choices, value, none, onChange, ...parts }: ChoicesProps) {
  const { t } = useSpeech()
  if (choices.length > mostInSight) {
    return (
      <Field {...parts}>
        <select
          id={parts.id}
          className="field-input"
          value={value === undefined ? '' : String(value)}
          aria-invalid={parts.problem !== undefined || undefined}
          onChange={event => onChange(choices.find(choice => String(choice.value) === event.target.value)?.value)}
        >
          <option value="">{none ?? t.field.choose}</option>
          {choices.map(choice => (
            <option key={String(choice.value)} value={String(choice.value)}>
              {choice.label}
            </option>
          ))}
        </select>
      </Field>
    )
  }
  const all = none === undefined ? choices : [...choices, { value: undefined, label: none }]
  return (
    <FieldGroup {...parts}>
      <div className="choices">
        {all.map(choice => (
          <label key={String(choice.value)} className="choice">
            <input
              type="radio"
              name={parts.id}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
