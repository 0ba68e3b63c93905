import { queryOptions } from '@tanstack/react-query'
import { fetchView } from '../../api/client.ts'
import type { OwnAccountView } from '../../api/views.ts'

export const ownAccountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => fetchView<OwnAccountView>('/account', signal),
})
