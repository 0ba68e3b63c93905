/** A number with its thousands apart; anything else as it is written. */
export function numberText(value: unknown): string {
  const text = String(value)
  const found = /^(-?\d+)(\.\d+)?$/.exec(text)
  if (found === null) return text
  return `${(found[1] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${found[2] ?? ''}`
}
