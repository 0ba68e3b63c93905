import { useState } from 'react'
import type { WorklistRow } from '../../api/views.ts'
import { rowKey } from './worklist-wanted.ts'

/** The rows that somebody marked, among those that can be acknowledged together. */
export interface Selection {
  readonly selectable: readonly WorklistRow[]
  readonly selected: readonly WorklistRow[]
  readonly has: (row: WorklistRow) => boolean
  readonly toggle: (row: WorklistRow) => void
  readonly set: (rows: readonly WorklistRow[]) => void
}

export function useSelection(rows: readonly WorklistRow[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const selectable = rows.filter(row => row.kind === 'acknowledge')
  return {
    selectable,
    selected: selectable.filter(row => keys.has(rowKey(row))),
    has: row => keys.has(rowKey(row)),
    toggle: row => {
      const key = rowKey(row)
      const next = new Set(keys)
      if (!next.delete(key)) next.add(key)
      setKeys(next)
    },
    set: chosen => setKeys(new Set(chosen.map(rowKey))),
  }
}
