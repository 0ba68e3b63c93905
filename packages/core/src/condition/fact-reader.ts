import type { Matter } from '../catalogue/list.ts'
import { evaluate, NONE, type Reader, UNKNOWN } from './evaluate.ts'

/** Reads the facts of a matter out of plain values: what its `only-when` excludes does not exist, what is not there is unknown. */
export function factReader(facts: Matter['facts'], values: Readonly<Record<string, unknown>>): Reader {
  const read: Reader = key => {
    const onlyWhen = facts[key]?.onlyWhen
    if (onlyWhen !== undefined && evaluate(onlyWhen, read) === 'not-met') return NONE
    return values[key] ?? UNKNOWN
  }
  return read
}
