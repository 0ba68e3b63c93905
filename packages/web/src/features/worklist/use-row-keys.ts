// The keyboard on the worklist: j and k, or the arrows, go from row to row; x marks; Enter opens, as on any link.
import { useEffect } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

/** Moves between the rows of the page, wherever the focus is, unless somebody is typing. */
export function useRowKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const links = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
      const now = links.indexOf(document.activeElement as HTMLElement)
      if (event.key === 'x') return mark(links[now])
      const next = rowAfter(event.key, now, links.length)
      if (next === undefined) return
      event.preventDefault()
      links[next]?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** The row to go to. The arrows scroll the page until somebody has come to a row. */
function rowAfter(key: string, now: number, rows: number): number | undefined {
  const step = steps[key]
  if (step === undefined) return undefined
  if (now < 0) return key.startsWith('Arrow') ? undefined : 0
  return Math.max(0, Math.min(rows - 1, now + step))
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea')

const mark = (link: HTMLElement | undefined): void =>
  link?.closest('li')?.querySelector<HTMLElement>('input[type="checkbox"]')?.click()
