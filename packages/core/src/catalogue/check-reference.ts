import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

/** A reference to something that must be there. */
export interface Reference {
  readonly path: string
  readonly to: string
  readonly among: Readonly<Record<string, unknown>> | readonly string[]
  readonly matter?: string
  readonly duty?: string
  readonly file?: string
}

/** The problem of a reference to nothing, with the nearest name; undefined when there is such a thing. */
export const checkReference = ({ path, to, among, ...where }: Reference): Problem | undefined => {
  const names = Array.isArray(among) ? (among as readonly string[]) : Object.keys(among)
  if (names.includes(to)) return undefined
  const near = nearest(to, names)
  return {
    level: 'error',
    code: 'unknown-reference',
    path,
    ...where,
    text: { zh: `没有这个名称：${to}`, en: `Nothing has this name: ${to}` },
    mend:
      near === undefined
        ? { zh: `可用：${names.slice(0, 12).join('、')}`, en: `Known: ${names.slice(0, 12).join(', ')}` }
        : { zh: `是否想写 ${near}？`, en: `Did you mean ${near}?` },
  }
}
