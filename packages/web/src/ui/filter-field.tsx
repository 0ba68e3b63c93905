// A field of a filter form: it changes the list as soon as it is changed.
import { useEffect, useState } from 'react'
import { useSpeech } from '../language/language.tsx'
import './chips.css'
import './facts/field.css'

interface FieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** One of several, or any. */
export function FilterChoice({
  label,
  value,
  onChange,
  options,
}: FieldProps & { readonly options: readonly (readonly [id: string, text: string])[] }) {
  const { t } = useSpeech()
  return (
    <label>
      <span className="field-label">{label}</span>
      <select
        className="field-input"
        value={value ?? ''}
        onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t.find.anybody}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A day. */
export function FilterDay({ label, value, onChange }: FieldProps) {
  return (
    <label>
      <span className="field-label">{label}</span>
      <input
        className="field-input"
        type="date"
        value={value ?? ''}
        onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </label>
  )
}

const pause = 300

/** Words: the list follows when one stops typing. */
export function FilterWords({ label, value, onChange, help }: FieldProps & { readonly help?: string }) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  useEffect(() => {
    if (typed.trim() === (value ?? '')) return
    const timer = setTimeout(() => onChange(typed.trim() === '' ? undefined : typed.trim()), pause)
    return () => clearTimeout(timer)
  })
  return (
    <label className="filter-words">
      <span className="field-label">{label}</span>
      <input
        className="field-input"
        type="search"
        maxLength={200}
        value={typed}
        placeholder={help}
        onChange={event => setTyped(event.target.value)}
      />
    </label>
  )
}
