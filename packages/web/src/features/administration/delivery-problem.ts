import type { Text } from '../../language/zh.ts'

/** Why something was not delivered, from the few words that the server keeps of it. */
export function deliveryProblem(kept: string, { deliveryProblem: words }: Text): string {
  const status = /^status (\d+)$/.exec(kept)?.[1]
  if (status !== undefined) return words.status(status)
  const code = /^no connection ?(.*)$/.exec(kept)?.[1]
  if (code !== undefined) return [words.noConnection, code].filter(Boolean).join(' ')
  return words.words[kept] ?? (kept === '' ? words.unknown : kept)
}
