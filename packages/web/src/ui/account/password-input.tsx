import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { TextInput } from './text-input.tsx'

/** A password to type; shown on demand, for those who mistype. */
export function PasswordInput({
  id,
  label,
  value,
  onChange,
  fresh = false,
  help,
  problem,
}: {
  id: string
  label: ReactNode
  value: string
  onChange: (value: string) => void
  /** A new one, which a browser may propose and keep. */
  fresh?: boolean
  help?: ReactNode
  problem?: string | undefined
}) {
  const { t } = useSpeech()
  const [shown, setShown] = useState(false)
  return (
    <div className="password">
      <TextInput
        id={id}
        label={label}
        value={value}
        onChange={onChange}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        maxLength={200}
        spellCheck={false}
        help={help}
        problem={problem}
      />
      <label className="password-shown small">
        <input type="checkbox" checked={shown} onChange={event => setShown(event.target.checked)} /> {t.entry.show}
      </label>
    </div>
  )
}
