import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import '../../ui/facts/field.css'

/** What to look for. */
export function SearchForm({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState(words)
  return (
    <search>
      <form
        className="search-form"
        onSubmit={event => {
          event.preventDefault()
          onSearch(typed.trim())
        }}
      >
        <label>
          <span className="unseen">{t.find.label}</span>
          <input
            className="field-input"
            type="search"
            name="q"
            maxLength={200}
            value={typed}
            placeholder={t.find.placeholder}
            onChange={event => setTyped(event.target.value)}
          />
        </label>
        <Button kind="primary" type="submit">
          {t.find.submit}
        </Button>
      </form>
    </search>
  )
}
