// The case that the page shows, and how something is done in it. An act that comes too late brings what happened since.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import { failureOf, refusalCode, send } from '../../api/client.ts'
import { caseQuery } from '../../api/queries.ts'
import type { ActRequest, CaseView, MatterView } from '../../api/views.ts'
import type { Phrase } from '../../language/language.tsx'

/** An act as a form says it; which version was seen and the key are added here. */
export type Act = Omit<ActRequest, 'seen' | 'key'>

interface CaseInSight {
  readonly view: CaseView
  readonly matter: MatterView | undefined
  /** The version that somebody acted on when the case had moved on already. */
  readonly movedFrom: number | undefined
  readonly setMovedFrom: (version: number | undefined) => void
  /** What the last act put into the timeline, in words. */
  readonly said: Phrase | undefined
  readonly setSaid: (said: Phrase | undefined) => void
}

const CaseContext = createContext<CaseInSight | undefined>(undefined)

interface CaseProviderProps {
  readonly view: CaseView
  readonly matter: MatterView | undefined
  readonly children: ReactNode
}

export function CaseProvider({ view, matter, children }: CaseProviderProps) {
  const [movedFrom, setMovedFrom] = useState<number>()
  const [said, setSaid] = useState<Phrase>()
  const sight = useMemo(
    () => ({ view, matter, movedFrom, setMovedFrom, said, setSaid }),
    [view, matter, movedFrom, said],
  )
  return <CaseContext value={sight}>{children}</CaseContext>
}

export function useCase(): CaseInSight {
  const sight = use(CaseContext)
  if (sight === undefined) throw new Error('useCase outside CaseProvider')
  return sight
}

/** Does something in the case. The same key is sent again only when nobody answered: then it may have been done. */
export function useAct(onDone?: () => void) {
  const { view, setMovedFrom, setSaid } = useCase()
  const cache = useQueryClient()
  const key = useRef<string>(crypto.randomUUID())
  return useMutation({
    mutationFn: (act: Act) =>
      send<CaseView>(`/cases/${view.caseId}/acts`, {
        ...act,
        seen: view.version,
        key: key.current,
      } satisfies ActRequest),
    onSuccess: next => {
      key.current = crypto.randomUUID()
      setMovedFrom(undefined)
      setSaid(next.timeline.at(-1)?.text)
      cache.setQueryData(caseQuery(view.caseId).queryKey, next)
      for (const what of ['worklist', 'cases']) void cache.invalidateQueries({ queryKey: [what] })
      onDone?.()
      document.getElementById('owed-title')?.focus()
    },
    onError: error => {
      if (failureOf(error).kind !== 'unreachable') key.current = crypto.randomUUID()
      if (refusalCode(error) !== 'case-moved-on') return
      setMovedFrom(view.version)
      void cache.invalidateQueries(caseQuery(view.caseId))
    },
  })
}
