// The way to a case from every page: its number, or a word of it.
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSpeech } from '../language/language.tsx'
import './head-search.css'

export function HeadSearch() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
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

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
