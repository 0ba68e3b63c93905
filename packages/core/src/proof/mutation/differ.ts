// Whether a slip changes who owes what in some situation that a case can reach, by following cases as the proof does.
//
// One condition differs, so both matters are followed at once, over values that are cut at the thresholds of both.
import { isClosable } from '../closable.ts'
import { compileMatter } from '../compile.ts'
import type { CompiledMatter, Table } from '../compiled.ts'
import { phasesOf } from '../phases.ts'
import { type Budget, follow, type Look, type Rest } from '../search.ts'
import { type Answer, isMet, isOwed, NO, type Situation, UNDONE, YES } from '../situation.ts'
import type { Mutant } from './mutants.ts'

const mostSituations = 20_000

/** Whether a situation was found in which other duties are owed, or closing falls to another. False says nothing for sure. */
export function foundToDiffer(original: CompiledMatter['matter'], { path, condition }: Mutant): boolean {
  const compiled = compileMatter(original, [condition])
  const slipped = compiled?.beside[0]
  if (compiled === undefined || slipped === undefined || path.startsWith('facts.')) return false
  const compare = comparison(compiled, path, slipped)
  let found = false
  const look = (_: unknown, situation: Situation, rest: Rest): Look => {
    const same = compare(situation, rest)
    if (same === YES) return 'go-on'
    if (same !== NO) return same
    found = true
    return 'end'
  }
  const concern = { tables: [slipped], closing: true, questions: false, lead: true, musts: true }
  const budget: Budget = { left: mostSituations }
  follow(compiled, { concern, phases: phasesOf(compiled), onlyLive: false, look }, budget)
  return found
}

type Comparison = (situation: Situation, rest: Rest) => Answer

/** Whether the same is owed by the same in both matters. */
function comparison(compiled: CompiledMatter, path: string, slipped: Table): Comparison {
  const [part] = path.split('.')
  if (part === 'duties') return dutyComparison(compiled, path, slipped)
  const other: CompiledMatter = {
    ...compiled,
    closedWhen: path === 'closed-when' ? slipped : compiled.closedWhen,
    needs: compiled.needs.map(need => ({
      needs: need.needs.path === path ? slipped : need.needs,
      ...(need.when !== undefined && { when: need.when.path === path ? slipped : need.when }),
    })),
    lead: compiled.lead.map(row => (row.when.path === path ? { ...row, when: slipped } : row)),
  }
  return part === 'lead' ? leadComparison(other) : closingComparison(other)
}

function dutyComparison(compiled: CompiledMatter, path: string, slipped: Table): Comparison {
  const duty = compiled.duties.find(({ when, until }) => when.path === path || until?.path === path)
  if (duty === undefined || !duty.must) return () => YES
  const slippedDuty = duty.when.path === path ? { ...duty, when: slipped } : { ...duty, until: slipped }
  const other: CompiledMatter = { ...compiled, duties: compiled.duties.map(one => (one === duty ? slippedDuty : one)) }
  return situation => {
    if (situation.status[duty.variable] !== UNDONE) return YES
    return agree(isOwed(situation, duty.variable), isOwed({ ...situation, compiled: other }, duty.variable))
  }
}

const closingComparison =
  (other: CompiledMatter): Comparison =>
  (situation, rest) =>
    rest === 'moving' ? YES : agree(isClosable(situation), isClosable({ ...situation, compiled: other }))

function leadComparison(other: CompiledMatter): Comparison {
  const byLead = other.duties.filter(({ id, must }) => must && other.matter.duties[id]?.by === 'lead')
  return (situation, rest) => {
    if (rest === 'moving' && !byLead.some(({ variable }) => isOwed(situation, variable) === YES)) return YES
    const [one, two] = [leadIn(situation), leadIn({ ...situation, compiled: other })]
    if (typeof one === 'number') return one
    if (typeof two === 'number') return two
    return one === two ? YES : NO
  }
}

/** The lead by the first row that is met; the empty text where none is. */
function leadIn(situation: Situation): string | Answer {
  for (const { department, when } of situation.compiled.lead) {
    const met = isMet(situation, when)
    if (met === YES) return department
    if (met !== NO) return met
  }
  return ''
}

const agree = (a: Answer, b: Answer): Answer => (a >= 0 ? a : b >= 0 ? b : a === b ? YES : NO)
