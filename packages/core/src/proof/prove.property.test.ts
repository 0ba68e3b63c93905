import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matter } from '../catalogue/list.ts'
import { checkEnds } from './check-ends.ts'
import { checkOwed } from './check-owed.ts'
import { checkQuestion } from './check-questions.ts'
import { idleRows } from './check-rows.ts'
import { compileMatter } from './compile.ts'
import { bruteForce, type Verdict } from './testing/brute-force.ts'
import { randomMatter } from './testing/random-matter.ts'

/** What the proof finds, in the form of the oracle. */
function proved(matter: Matter): Verdict {
  const compiled = compileMatter(matter)
  if (compiled === undefined) throw new Error('A small matter has few values')
  const budget = { left: 1_000_000 }
  const ends = checkEnds(compiled, budget)
  const rows = idleRows(compiled, ends.unseenRows, budget)
  const owed = compiled.duties.filter(({ must }) => must).map(duty => checkOwed(compiled, duty, budget))
  return {
    nobody: new Set(ends.bad.flatMap(end => (end.kind === 'nobody' ? [end.question ?? ''] : []))),
    noLead: new Set(ends.bad.flatMap(end => (end.kind === 'no-lead' ? [end.question ?? ''] : []))),
    twoLeads: ends.bad.some(({ kind }) => kind === 'two-leads'),
    overOwed: new Set(owed.flatMap(({ found }) => (found?.closable === true ? [found.duty.id] : []))),
    notNeeded: new Set(owed.flatMap(({ found }) => (found === undefined ? [] : [found.duty.id]))),
    deadEnd: ends.bad.some(({ kind, question, deadEnd }) => kind === 'nobody' && question === undefined && deadEnd),
    notOpen: new Set(
      compiled.questions.flatMap(one => (checkQuestion(compiled, one, budget).found === undefined ? [] : [one.id])),
    ),
    idle: new Set(rows.idle.map(({ table, at }) => `${table.path}.${at}`)),
  }
}

test('the proof says of a small matter what trying everything says', () => {
  fc.assert(
    fc.property(randomMatter, matter => {
      expect(proved(matter)).toEqual(bruteForce(matter))
    }),
    { numRuns: 200 },
  )
})
