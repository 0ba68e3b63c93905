// What is seen in a text: its pieces of one and two signs, and the facts that the list's cues find in it. The cues serve
// all matters: they say which words mean the same.
import { conditionsOf } from '../catalogue/check-conditions.ts'
import type { Fact, Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Test } from '../condition/condition.ts'
import { findFacts } from './find-facts.ts'
import { findNumbers } from './numerals.ts'

/** Something that is seen in a text, and where. */
export interface Feature {
  readonly name: string
  readonly start: number
  readonly end: number
  /** A fact of the list, not just a piece of the text. */
  readonly stated: boolean
}

/** Sees the features of normalised texts, for one list. */
export function featureReader(list: ResponsibilityList): (text: string) => readonly Feature[] {
  const steps = new Map(list.matters.map(matter => [matter.id, stepsOf(matter)]))
  return text => [...piecesOf(text), ...statedIn(list, steps, text)]
}

/** The overlapping pieces of one and two signs; punctuation and space divide. */
function piecesOf(text: string): Feature[] {
  const pieces: Feature[] = []
  for (const { 0: run, index } of text.matchAll(/[\p{Letter}\p{Number}]+/gu))
    for (let at = 0; at < run.length; at += 1)
      for (let end = at + 1; end <= Math.min(at + 2, run.length); end += 1)
        pieces.push({ name: run.slice(at, end), start: index + at, end: index + end, stated: false })
  return pieces
}

type Steps = ReadonlyMap<string, readonly number[]>

function statedIn(list: ResponsibilityList, steps: ReadonlyMap<string, Steps>, text: string): Feature[] {
  const numbers = findNumbers(text)
  return list.matters.flatMap(matter =>
    findFacts(matter, text, numbers).map(({ fact, value, start, end }) => {
      const limits = steps.get(matter.id)?.get(fact)
      const step = limits === undefined ? value : limits.filter(limit => Number(value) >= limit).length
      return { name: `${matter.id}.${fact}=${step}`, start, end, stated: true }
    }),
  )
}

/** The numbers at which the matter's conditions tell a fact's values apart, from the lowest up. */
function stepsOf(matter: Matter): Steps {
  const isNumber = ({ type }: Fact): boolean => type === 'integer' || type === 'number' || type === 'money'
  const tests = conditionsOf(matter).flatMap(({ condition }) => condition.flat())
  return new Map(
    Object.entries(matter.facts)
      .filter(([, fact]) => isNumber(fact))
      .map(([id, fact]) => {
        const read = tests.filter(({ key }) => key === id).flatMap(({ test }) => numbersIn(test))
        const bounds = [...read, 'min' in fact ? fact.min : undefined, 'max' in fact ? fact.max : undefined]
        return [id, [...new Set(bounds.filter(bound => typeof bound === 'number'))].sort((a, b) => a - b)]
      }),
  )
}

function numbersIn(test: Test): unknown[] {
  if (test.kind === 'not') return numbersIn(test.test)
  if (test.kind === 'range') return [test.from?.value, test.to?.value]
  return test.kind === 'one-of' ? [...test.values] : []
}
