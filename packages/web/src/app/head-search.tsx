// The way to a case from every page: its number, or a word of it.
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useSpeech } from '../language/language.tsx'
import './head-search.css'

/** The field, for a head that has room for it. */
export function HeadSearch() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      // Where the head is narrow the field makes way for a link.
      if (field.current?.checkVisibility?.() === false) navigate('/search')
      else field.current?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate])
  return (
    <search className="head-search">
      <form
        onSubmit={event => {
          event.preventDefault()
          navigate(typed.trim() === '' ? '/search' : `/search?q=${encodeURIComponent(typed.trim())}`)
          setTyped('')
        }}
      >
        <input
          ref={field}
          type="search"
          maxLength={200}
          aria-label={t.find.label}
          aria-keyshortcuts="/"
          title={t.find.shortcut}
          placeholder={t.find.label}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </form>
    </search>
  )
}

/** The way to the search, for a head that has no room for the field. */
export function HeadSearchLink() {
  const { t } = useSpeech()
  return (
    <Link className="tool head-search-link" to="/search" aria-label={t.find.label} title={t.find.shortcut}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M13 13l4 4M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
    </Link>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
