// What is read and sent about documents.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { failureOf, fetchView, refusalCode, send } from '../../api/client.ts'
import { caseQuery } from '../../api/queries.ts'
import type { DocumentsView, DocumentView, DraftRequest, IssueRequest, VoidRequest } from '../../api/views.ts'

const path = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}/documents`

/** The documents of a case; read anew when the case has moved on. */
export const documentsQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['documents', caseId, version],
    queryFn: ({ signal }) => fetchView<DocumentsView>(path(caseId), signal),
  })

export const documentQuery = (caseId: string, document: string) =>
  queryOptions({
    queryKey: ['document', caseId, document],
    queryFn: ({ signal }) => fetchView<DocumentView>(`${path(caseId)}/${document}`, signal),
  })

/** Where a document's file is. */
export const fileAddress = (caseId: string, { document, version }: DocumentView, type: 'docx' | 'pdf'): string =>
  `/api${path(caseId)}/${document}/${type}?version=${version}`

/** Drafts a document. */
export function useDraft(caseId: string, onDone: (view: DocumentView) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (draft: DraftRequest) => send<DocumentView>(path(caseId), draft),
    onSuccess: view => {
      cache.setQueryData(documentQuery(caseId, view.document).queryKey, view)
      void cache.invalidateQueries({ queryKey: ['documents', caseId] })
      onDone(view)
    },
  })
}

/** Issues a document or declares it void. The same key is sent again only when nobody answered: then it may have been done. */
export function useSettle(caseId: string, { document, seen }: DocumentView, onDone: (view: DocumentView) => void) {
  const cache = useQueryClient()
  const key = useRef<string>(crypto.randomUUID())
  return useMutation({
    mutationFn: ({ act, reason }: { act: 'issue' | 'void'; reason?: string }) => {
      const request: IssueRequest | VoidRequest = { seen, key: key.current, ...(reason !== undefined && { reason }) }
      return send<DocumentView>(`${path(caseId)}/${document}/${act}`, request)
    },
    onSuccess: view => {
      key.current = crypto.randomUUID()
      cache.setQueryData(documentQuery(caseId, view.document).queryKey, view)
      void cache.invalidateQueries(caseQuery(caseId))
      void cache.invalidateQueries({ queryKey: ['documents', caseId] })
      onDone(view)
    },
    onError: error => {
      if (failureOf(error).kind !== 'unreachable') key.current = crypto.randomUUID()
      if (refusalCode(error) === 'case-moved-on') void cache.invalidateQueries(caseQuery(caseId))
    },
  })
}
