// The published list, and the names of its departments and matters.
import { useQuery } from '@tanstack/react-query'
import { useSpeech } from '../language/language.tsx'
import { listQuery } from './queries.ts'
import type { DepartmentView, ListView, MatterSummary } from './views.ts'

export interface ListNames {
  readonly list: ListView | undefined
  readonly department: (id: string) => DepartmentView | undefined
  /** A department's short name; its id while the list is still on its way. */
  readonly nameOf: (id: string) => string
  readonly matter: (id: string) => MatterSummary | undefined
}

/** Looks things up in the published list. */
export function useList(): ListNames {
  const { data: list } = useQuery(listQuery)
  const { say } = useSpeech()
  const department = (id: string) => list?.departments.find(each => each.id === id)
  return {
    list,
    department,
    nameOf: id => {
      const found = department(id)
      return found === undefined ? id : say(found.short)
    },
    matter: id => list?.matters.find(each => each.id === id),
  }
}
