/** Brings something into sight by its id, unfolding what hides it and, where it is folded itself, it as well. */
export function reveal(id: string): HTMLElement | undefined {
  const target = document.getElementById(id)
  if (target === null) return undefined
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  target.scrollIntoView({ block: 'start' })
  return target
}
