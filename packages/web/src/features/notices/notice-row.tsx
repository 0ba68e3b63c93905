import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import type { NoticeRow as Row } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Tag } from '../../ui/tag.tsx'

const looks: Partial<Record<Row['code'], 'seal' | 'amber'>> = {
  overdue: 'seal',
  'overdue-watched': 'seal',
  'webhook-disabled': 'seal',
  'due-soon': 'amber',
  urged: 'amber',
}

/** One notice: what it is, of which case, by when; opening its case reads it. */
export function NoticeRow({ row, onRead }: { row: Row; onRead: (id: string) => void }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { case: of, duty, kind, from, bearer, how, due, webhook } = row
  const read = () => {
    if (!row.read) onRead(row.id)
  }
  const about = [
    duty === undefined ? undefined : say(duty.title),
    kind === undefined ? undefined : t.notices.kinds[kind],
    how === undefined ? undefined : t.notices.how[how],
    bearer === undefined ? undefined : t.notices.bearer(nameOf(bearer)),
    from === undefined ? undefined : t.notices.from(nameOf(from)),
  ].filter(part => part !== undefined && part !== '')
  return (
    <li className={row.read ? 'notice-row' : 'notice-row notice-row-unread'}>
      <div className="notice-row-what">
        <p>
          <Tag look={looks[row.code] ?? 'plain'}>{t.notices.codes[row.code]}</Tag>{' '}
          {of !== undefined && (
            <Link to={`/cases/${of.caseId}`} onClick={read}>
              {of.number} {say(of.matterTitle)}
            </Link>
          )}
          {webhook !== undefined && (
            <Link to="/administration?show=webhooks" onClick={read}>
              {webhook}
            </Link>
          )}
        </p>
        {about.length > 0 && <p className="soft">{about.join(' · ')}</p>}
      </div>
      <div className="notice-row-when small">
        {due !== undefined && (
          <span className="notice-row-due">
            {t.notices.due} <time dateTime={due}>{formatInstant(due, language)}</time>
          </span>
        )}
        <time className="notice-row-at faint" dateTime={row.at}>
          {formatInstant(row.at, language)}
        </time>
        {!row.read && (
          <Button kind="quiet" small onClick={read} aria-label={`${t.notices.markRead} ${of?.number ?? ''}`.trim()}>
            {t.notices.markRead}
          </Button>
        )}
      </div>
    </li>
  )
}
