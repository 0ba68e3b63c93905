import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchView } from '../../api/client.ts'
import type { NoticeCountView, NoticePreferenceView, NoticesView } from '../../api/views.ts'

const halfMinute = 30_000

/** How many are unread: asked again and again while the window is in sight. */
export const noticeCountQuery = queryOptions({
  queryKey: ['notices', 'count'],
  queryFn: ({ signal }) => fetchView<NoticeCountView>('/notices/count', signal),
  refetchInterval: halfMinute,
  retry: false,
})

/** What one was told, a page at a time. */
export const noticePages = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'rows', unread],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ unread: String(unread), ...(pageParam !== '' && { cursor: pageParam }) })
      return fetchView<NoticesView>(`/notices?${query}`, signal)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }: NoticesView) => next,
  })

/** How one is written to. */
export const noticePreferenceQuery = queryOptions({
  queryKey: ['notices', 'preference'],
  queryFn: ({ signal }) => fetchView<NoticePreferenceView>('/notice-preference', signal),
})
