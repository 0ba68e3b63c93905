// Filters that somebody keeps under a name, on this device only.
import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import type { AddressFilters } from '../../ui/address-filters.ts'
import { Button } from '../../ui/button.tsx'
import { askedNames } from './worklist-wanted.ts'

interface Saved {
  readonly name: string
  readonly query: string
}

const place = 'remit-worklist-filters'
const most = 12

const isSaved = (value: unknown): value is Saved => {
  const { name, query } = (value ?? {}) as Partial<Record<string, unknown>>
  return typeof name === 'string' && typeof query === 'string'
}

function readSaved(): readonly Saved[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSaved) : []
  } catch {
    return []
  }
}

function useSaved(): readonly [readonly Saved[], (saved: readonly Saved[]) => void] {
  const [saved, setSaved] = useState(readSaved)
  const keep = (next: readonly Saved[]) => {
    setSaved(next)
    try {
      localStorage.setItem(place, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing: they stay until the page is closed.
    }
  }
  return [saved, keep]
}

export function SavedFilters({ filters }: { filters: AddressFilters }) {
  const { t } = useSpeech()
  const [saved, keep] = useSaved()
  const [name, setName] = useState('')
  const query = filters.among([...askedNames, 'group']).toString()
  const save = () => {
    const called = name.trim()
    if (called === '') return
    keep([...saved.filter(each => each.name !== called), { name: called, query }].slice(-most))
    setName('')
  }
  return (
    <div className="saved-filters">
      {saved.length > 0 && <span className="faint small">{t.todo.saved}</span>}
      {saved.map(each => (
        <span key={each.name} className="saved-filter">
          <Button kind="quiet" small onClick={() => filters.replaceAll(each.query)}>
            {each.name}
          </Button>
          <Button
            kind="quiet"
            small
            aria-label={t.todo.forget(each.name)}
            onClick={() => keep(saved.filter(other => other !== each))}
          >
            ×
          </Button>
        </span>
      ))}
      {query !== '' && (
        <form
          className="row"
          onSubmit={event => {
            event.preventDefault()
            save()
          }}
        >
          <label>
            <span className="unseen">{t.todo.saveName}</span>
            <input
              className="field-input"
              value={name}
              maxLength={30}
              placeholder={t.todo.saveName}
              onChange={event => setName(event.target.value)}
            />
          </label>
          <Button small type="submit">
            {t.todo.save}
          </Button>
          <span className="faint small">{t.todo.savedHere}</span>
        </form>
      )}
    </div>
  )
}
