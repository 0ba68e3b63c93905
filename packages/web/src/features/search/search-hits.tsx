import { type KeyboardEvent, useRef } from 'react'
import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import type { SearchHit } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { caseName } from '../../ui/case-name.ts'
import { formatDay } from '../../ui/dates.ts'
import { Tag } from '../../ui/tag.tsx'
import { Marked } from './marked.tsx'

const looks = { open: 'tinted', overdue: 'seal', closed: 'green' } as const

/** What was found. The arrow keys go from case to case; Enter opens, as on any link. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  const { t } = useSpeech()
  const list = useRef<HTMLOListElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const now = links.indexOf(document.activeElement as HTMLElement)
    if (step === undefined || now < 0) return
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, now + step))]?.focus()
  }
  return (
    <>
      <ol className="panel search-hits" ref={list} onKeyDown={move}>
        {hits.map(hit => (
          <Hit key={hit.caseId} hit={hit} />
        ))}
      </ol>
      <p className="faint small no-print">{t.find.keys}</p>
    </>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  const speech = useSpeech()
  const { t, language } = speech
  const { nameOf } = useList()
  const said = hit.subject.map(({ text }) => text).join('')
  const { name, matter } = caseName({ subject: said, matterTitle: hit.matterTitle }, speech)
  return (
    <li className="search-hit">
      <p className="search-hit-head">
        <Link className="search-hit-title" data-row="" to={`/cases/${hit.caseId}`}>
          {matter === undefined ? name : <Marked text={hit.subject} />}
        </Link>
        <Tag look={looks[hit.standing]}>{t.find.standings[hit.standing]}</Tag>
      </p>
      <p className="soft small">
        <Marked text={hit.number} />
        {matter !== undefined && ` · ${matter}`} · {nameOf(hit.lead)} · {t.find.opened}{' '}
        {formatDay(hit.opened, language)}
      </p>
      {hit.snippets.map(({ field, text }) => (
        <p key={`${field} ${text.map(span => span.text).join('')}`} className="search-snippet small">
          <span className="faint">{t.find.fields[field]}</span> <Marked text={text} />
        </p>
      ))}
    </li>
  )
}
