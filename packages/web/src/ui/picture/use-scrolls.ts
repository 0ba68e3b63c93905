import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Whether there is more of an element to the right than is in sight. What `first` selects inside is brought into sight
 * when the element appears.
 */
export function useScrolls(first: string | undefined): { scroller: RefObject<HTMLElement | null>; scrolls: boolean } {
  const scroller = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = scroller.current
    const wanted = first === undefined ? null : element?.querySelector(first)
    if (!element || !wanted) return
    const [outer, inner] = [element.getBoundingClientRect(), wanted.getBoundingClientRect()]
    if (inner.right > outer.right) element.scrollLeft += inner.left - outer.left - outer.width / 3
    if (inner.bottom > outer.bottom) element.scrollTop += inner.top - outer.top - outer.height / 3
  }, [first])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => setScrolls(element.scrollLeft + element.clientWidth < element.scrollWidth - 4)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return { scroller, scrolls }
}
