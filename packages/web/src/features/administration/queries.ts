import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchView } from '../../api/client.ts'
import type { AccountEventsView, AccountsView } from '../../api/views.ts'

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
