import { type KeyboardEvent, useRef } from 'react'
import type { WorklistRow as Row } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { rowKey } from './filter-rows.ts'
import type { Selection } from './use-selection.ts'
import { WorklistRow } from './worklist-row.tsx'

/** The rows. The arrow keys go from row to row; Enter opens, as on any link. */
export function WorklistRows({ rows, selection }: { rows: readonly Row[]; selection: Selection }) {
  const { t } = useSpeech()
  const list = useRef<HTMLOListElement>(null)

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const now = links.indexOf(document.activeElement as HTMLElement)
    if (step === undefined || now < 0) return
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, now + step))]?.focus()
  }

  return (
    <>
      <ol
        className={selection.selectable.length > 0 ? 'panel worklist-rows' : 'panel worklist-rows worklist-plain'}
        ref={list}
        onKeyDown={move}
      >
        {rows.map(row => (
          <WorklistRow key={rowKey(row)} row={row} selection={selection} />
        ))}
      </ol>
      <p className="faint small no-print">{t.work.keys}</p>
    </>
  )
}
