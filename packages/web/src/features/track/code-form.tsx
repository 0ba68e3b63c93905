import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/facts/field.tsx'

export function CodeForm({ code: given }: { code: string }) {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [code, setCode] = useState(given)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const written = code.normalize('NFKC').trim().toUpperCase()
    if (written !== '') navigate(`/track/${encodeURIComponent(written)}`)
  }
  return (
    <form className="code-form" onSubmit={submit}>
      <Field id="code" label={t.track.code} help={t.track.codeHelp}>
        <input
          id="code"
          className="field-input"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="code-help"
          value={code}
          onChange={event => setCode(event.target.value)}
        />
      </Field>
      <Button kind="primary" type="submit">
        {t.track.submit}
      </Button>
    </form>
  )
}
