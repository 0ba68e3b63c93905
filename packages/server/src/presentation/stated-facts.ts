import { type Matter, ok, type Result, readFacts, refuse } from '@remit/core'
import { type Refusal, refusal } from '../refusal.ts'

type Facts = Readonly<Record<string, unknown>>

/** Facts that somebody states, in the shapes in which they are stored; those that do not fit the matter are refused. */
export function readStatedFacts(matter: Matter, stated: Facts): Result<Facts, Refusal> {
  const read = readFacts(matter.facts, stated)
  return read.ok ? ok(read.value) : refuse(refusal('facts-wrong', { problems: read.error }))
}

/** Those of the facts that a matter declares: what was said of another matter does not count here. */
export const factsOf = (matter: Matter, stated: Facts): Facts =>
  Object.fromEntries(Object.entries(stated).filter(([id]) => Object.hasOwn(matter.facts, id)))
