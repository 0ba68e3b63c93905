// What pages read from the server, by name.
import { infiniteQueryOptions, MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { failureOf, fetchView, refusalCode } from './client.ts'
import type {
  AttachmentsView,
  CasesView,
  CaseVersionView,
  CaseView,
  ListView,
  ListWordsView,
  MatterView,
  MovePreviewView,
  SearchView,
  SessionView,
  TrackView,
  UploadRulesView,
  WorklistView,
} from './views.ts'

/**
 * One cache for all pages. What was refused is not asked again; what nobody answered, once. When a session has ended,
 * who is signed in is read again, so that the page can show the way back in.
 */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (refusalCode(error) === 'sign-in-needed') void client.invalidateQueries(sessionQuery)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < 1 && failureOf(error).kind === 'unreachable',
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

const listStays = 10 * 60_000

export const listQuery = queryOptions({
  queryKey: ['list'],
  queryFn: ({ signal }) => fetchView<ListView>('/list', signal),
  staleTime: listStays,
})

export const listWordsQuery = queryOptions({
  queryKey: ['list-words'],
  queryFn: ({ signal }) => fetchView<ListWordsView>('/list/words', signal),
  staleTime: listStays,
})

export const matterQuery = (matter: string) =>
  queryOptions({
    queryKey: ['matter', matter],
    queryFn: ({ signal }) => fetchView<MatterView>(`/matters/${encodeURIComponent(matter)}`, signal),
    staleTime: listStays,
  })

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchView<SessionView>('/session', signal),
  staleTime: 60_000,
})

export const trackQuery = (code: string) =>
  queryOptions({
    queryKey: ['track', code],
    queryFn: ({ signal }) => fetchView<TrackView>(`/track/${encodeURIComponent(code)}`, signal),
  })

export const uploadRulesQuery = queryOptions({
  queryKey: ['upload-rules'],
  queryFn: ({ signal }) => fetchView<UploadRulesView>('/uploads', signal),
  staleTime: listStays,
})

/** The files of a case, as it was at a version. */
export const attachmentsQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['attachments', caseId, version],
    queryFn: ({ signal }) => fetchView<AttachmentsView>(`/cases/${encodeURIComponent(caseId)}/attachments`, signal),
  })

/** How much is owed, with the most pressing row: what the menu shows. What a page reads begins with the same key. */
export const worklistQuery = queryOptions({
  queryKey: ['worklist'],
  queryFn: ({ signal }) => fetchView<WorklistView>('/worklist?limit=1', signal),
})

/** A list that is read on and on, page after page. */
const pagesOf = <Page extends { next?: string }>(what: string, path: string, wanted: string) =>
  infiniteQueryOptions({
    queryKey: [what, wanted],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams(wanted)
      if (pageParam !== '') query.set('cursor', pageParam)
      return fetchView<Page>(`${path}?${query}`, signal)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }: Page) => next,
  })

/** What the department owes; `wanted`: which of it, as in an address. */
export const worklistPages = (wanted: string) => pagesOf<WorklistView>('worklist', '/worklist', wanted)

/** The cases that the person may see; `wanted`: which of them, as in an address. */
export const casesPages = (wanted: string) => pagesOf<CasesView>('cases', '/cases', wanted)

/** What has some words; `wanted`: the words and which of it, as in an address. */
export const searchPages = (wanted: string) => pagesOf<SearchView>('search', '/search', wanted)

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => fetchView<CaseView>(`/cases/${encodeURIComponent(caseId)}`, signal),
    // An act names the version that its author saw: the page must not move on behind their back.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** What would be otherwise if a case, as it was seen, went over to the list in force. */
export const casePreviewQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['case-move', caseId, version],
    queryFn: ({ signal }) => fetchView<MovePreviewView>(`/cases/${encodeURIComponent(caseId)}/move`, signal),
  })

/** How far a case is now, asked while its page is in sight. */
export const caseVersionQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case-version', caseId],
    queryFn: ({ signal }) => fetchView<CaseVersionView>(`/cases/${encodeURIComponent(caseId)}/version`, signal),
    refetchInterval: 20_000,
    retry: false,
  })
