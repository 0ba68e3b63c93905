// What one was told, the newest first; and how one is written to.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import type { NoticeCountView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { NoticeRow } from './notice-row.tsx'
import { PreferenceForm } from './preference-form.tsx'
import { noticeCountQuery, noticePages } from './queries.ts'
import './notices.css'

export function NoticesPage() {
  const { t } = useSpeech()
  const [unread, setUnread] = useState(false)
  const pages = useInfiniteQuery(noticePages(unread))
  const rows = pages.data?.pages.flatMap(page => page.rows)
  const cache = useQueryClient()
  const read = useMutation({
    mutationFn: (which: { notices: string[] } | { upto: string }) => send<NoticeCountView>('/notices/read', which),
    onSuccess: count => {
      cache.setQueryData(noticeCountQuery.queryKey, count)
      void cache.invalidateQueries({ queryKey: ['notices', 'rows'] })
    },
  })
  usePageTitle(t.notices.page)
  const newest = rows?.[0]?.id
  return (
    <div className="notices">
      <header className="page-head row page-head-act">
        <h1>{t.notices.page}</h1>
        <div className="row">
          <Button aria-pressed={unread} onClick={() => setUnread(!unread)}>
            {t.notices.onlyUnread}
          </Button>
          <Button onClick={() => newest !== undefined && read.mutate({ upto: newest })}>{t.notices.readAll}</Button>
        </div>
      </header>
      {read.error !== null && <Failed error={read.error} />}
      {pages.error !== null && <Failed error={pages.error} again={() => pages.refetch()} />}
      {rows === undefined && pages.error === null && <Loading />}
      {rows?.length === 0 && <Empty>{unread ? t.notices.nothingUnread : t.notices.nothing}</Empty>}
      {rows !== undefined && rows.length > 0 && (
        <ul className="notice-rows">
          {rows.map(row => (
            <NoticeRow key={row.id} row={row} onRead={id => read.mutate({ notices: [id] })} />
          ))}
        </ul>
      )}
      <LoadMore pages={pages} />
      <PreferenceForm />
    </div>
  )
}
