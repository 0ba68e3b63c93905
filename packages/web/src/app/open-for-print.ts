/** Paper cannot be unfolded: opens every `details` before printing, and folds again those that were closed. */
export function openForPrint(): void {
  let folded: HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const each of folded) each.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const each of folded) each.open = false
    folded = []
  })
}
