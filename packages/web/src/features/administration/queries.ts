import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchView } from '../../api/client.ts'
import type { AccountEventsView, AccountsView, UndeliveredRow, WebhookRow } from '../../api/views.ts'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => fetchView<AccountsView>('/accounts', signal),
})

export const accountEventsQuery = infiniteQueryOptions({
  queryKey: ['account-events'],
  queryFn: ({ pageParam, signal }) =>
    fetchView<AccountEventsView>(`/account-events${pageParam === '' ? '' : `?before=${pageParam}`}`, signal),
  initialPageParam: '',
  getNextPageParam: ({ before }) => before,
})

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => fetchView<readonly WebhookRow[]>('/webhooks', signal),
})

export const undeliveredQuery = queryOptions({
  queryKey: ['undelivered'],
  queryFn: ({ signal }) => fetchView<readonly UndeliveredRow[]>('/undelivered', signal),
})
