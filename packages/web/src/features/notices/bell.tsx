// The way to the notices, with how many are unread.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useSpeech } from '../../language/language.tsx'
import { noticeCountQuery } from './queries.ts'
import './bell.css'

export function Bell() {
  const { t } = useSpeech()
  const { data } = useQuery(noticeCountQuery)
  const { unread, more } = data ?? { unread: 0, more: false }
  return (
    <Link className="tool bell" to="/notices" aria-label={t.notices.bell(unread, more)} title={t.notices.page}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M4 14.5h12M5.5 14.5V9a4.5 4.5 0 0 1 9 0v5.5M8.5 17h3" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {t.notices.count(unread, more)}
        </span>
      )}
    </Link>
  )
}
