// How big and in which colours a reader wants the pages, kept in this browser only.
import { useEffect, useState } from 'react'

export type Theme = 'auto' | 'light' | 'dark'

export interface Display {
  readonly large: boolean
  readonly theme: Theme
}

const remembered = 'remit.display'
const darkWanted = '(prefers-color-scheme: dark)'

/** What was chosen before; normal size and the system's colours otherwise. */
export function readDisplay(): Display {
  try {
    const kept = JSON.parse(window.localStorage.getItem(remembered) ?? '{}') as Partial<Display>
    return { large: kept.large === true, theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'auto' }
  } catch {
    return { large: false, theme: 'auto' }
  }
}

/** Puts a choice onto the page. Called before anything is drawn, so that nothing flashes. */
export function applyDisplay({ large, theme }: Display): void {
  const dark = theme === 'dark' || (theme === 'auto' && window.matchMedia(darkWanted).matches)
  const root = document.documentElement
  root.dataset.theme = dark ? 'dark' : 'light'
  root.dataset.type = large ? 'large' : 'normal'
}

/** The choice, and how to change it. */
export function useDisplay(): [Display, (change: Partial<Display>) => void] {
  const [display, setDisplay] = useState(readDisplay)
  useEffect(() => {
    applyDisplay(display)
    const system = window.matchMedia(darkWanted)
    const follow = () => applyDisplay(display)
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [display])
  const change = (part: Partial<Display>) => {
    const next = { ...display, ...part }
    setDisplay(next)
    try {
      window.localStorage.setItem(remembered, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing still shows the page as chosen.
    }
  }
  return [display, change]
}
