import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Asked } from '../../api/asked.ts'
import { send } from '../../api/client.ts'
import type { AskView } from '../../api/views.ts'

/** Who is responsible. Asked again with each answer to a further question; the earlier answer stays in sight meanwhile. */
export const askQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['ask', asked],
    queryFn: () =>
      send<AskView>('/ask', {
        ...(asked.text !== '' && { text: asked.text }),
        ...(asked.matter !== undefined && { matter: asked.matter }),
        facts: asked.facts,
        skip: asked.skip,
      }),
    enabled: asked.text !== '' || asked.matter !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
