// Who is responsible, from facts that someone states: the regular course, and what could follow in another.

import { deriveFacts } from '../calculation/derive-facts.ts'
import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { conditionOf } from '../catalogue/list.ts'
import { evaluate, evaluateRow, evaluateTest, type Reader, UNKNOWN } from '../condition/evaluate.ts'
import { describeLimit } from '../obligations/due-of.ts'
import type { Answer, DutyInAnswer, Ground, Role } from './answer.ts'
import { groundOf, metGrounds } from './ground.ts'
import { leadRows } from './lead.ts'
import { nextQuestion } from './next-question.ts'
import { type Course, regularCourse, regularOutcome } from './regular-course.ts'

/** What is asked: a matter of the list, and the facts that someone states, in their stored shapes. */
export interface Question {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly facts: Readonly<Record<string, unknown>>
  /** Facts that were asked for already and not answered: not asked again. */
  readonly skip?: readonly string[]
}

/** The answer: settled, needs-facts, disputed or unassigned, always with its because. */
export function whoIsResponsible(question: Question): Answer {
  const { list, matter, skip = [] } = question
  const facts = deriveFacts(matter.facts, question.facts)
  const course = regularCourse(matter, facts)
  const { met, open } = leadRows(matter, course.read)
  if (met.length > 1)
    return { answer: 'disputed', claimants: met, settledBy: list.settledBy, because: leadGrounds(matter, course.read) }
  const next = nextQuestion({ ...question, facts, skip })
  const [lead] = met
  if (lead === undefined)
    return open.length > 0 ? needsFacts(matter, open, course.read, next) : unassigned(list, matter, course.read)
  return {
    answer: 'settled',
    lead,
    roles: rolesOf(matter, lead, course),
    because: leadGrounds(matter, course.read),
    ...(next !== undefined && { nextQuestion: next }),
  }
}

function rolesOf(matter: Matter, lead: string, course: Course): readonly Role[] {
  // Whoever leads has a role even where every duty is another's: it closes the case.
  const roles = new Map([[lead, { supporting: [] as DutyInAnswer[], possible: [] as DutyInAnswer[] }]])
  for (const id of matter.order) {
    if (!course.arising.has(id) && !course.possible.has(id)) continue
    const duty = matter.duties[id] as Duty
    const bearer = duty.by === 'lead' ? lead : duty.by
    const role = roles.get(bearer) ?? { supporting: [], possible: [] }
    const regular = course.arising.has(id) && duty.modality === 'must'
    role[regular ? 'supporting' : 'possible'].push(describe(matter, duty, course.read, course.arising.has(id)))
    roles.set(bearer, role)
  }
  for (const id of matter.order) addNotified(matter, matter.duties[id] as Duty, course, roles)
  const all = [...roles].map(([department, { supporting, possible }]): Role => {
    const role = department === lead ? 'lead' : supporting.length > 0 ? 'supporting' : 'possible'
    return { department, role, duties: [...supporting, ...possible] }
  })
  const rank = { lead: 0, supporting: 1, possible: 2 }
  return all.sort((a, b) => rank[a.role] - rank[b.role])
}

// A department that only gets a notification takes part too: it is possible that it acts.
function addNotified(
  matter: Matter,
  duty: Duty,
  course: Course,
  roles: Map<string, { supporting: DutyInAnswer[]; possible: DutyInAnswer[] }>,
): void {
  if (!course.arising.has(duty.id)) return
  for (const department of duty.notifies) {
    if (roles.has(department)) continue
    roles.set(department, { supporting: [], possible: [describe(matter, duty, course.read, true)] })
  }
}

function describe(matter: Matter, duty: Duty, read: Reader, met: boolean): DutyInAnswer {
  const limit = describeLimit(duty)
  return {
    duty: duty.id,
    title: duty.title,
    plain: duty.plain ?? duty.title,
    modality: duty.modality,
    ...(limit !== undefined && { limit }),
    clause: duty.clause,
    grounds: met ? metGrounds(matter, duty.when, read) : missingGrounds(matter, duty, read),
  }
}

/**
 * What would have to happen: of the row that comes nearest, the tests that do not hold yet. That another duty is
 * discharged in its regular way says little; what it waits for itself says more.
 */
function missingGrounds(matter: Matter, duty: Duty, read: Reader, above: readonly string[] = []): readonly Ground[] {
  const rows = duty.when.filter(row => evaluateRow(row, read) !== 'not-met')
  const unmet = (rows.length > 0 ? rows : duty.when).map(row =>
    row.filter(({ key, test }) => evaluateTest(test, read(key)) !== 'met'),
  )
  const nearest = [...unmet].sort((a, b) => a.length - b.length)[0] ?? []
  const grounds = nearest.flatMap(test => {
    const before = matter.duties[test.key]
    if (before === undefined || above.includes(before.id) || evaluateTest(test.test, regularOutcome(before)) !== 'met')
      return [groundOf(matter, test, () => UNKNOWN)]
    const earlier = missingGrounds(matter, before, read, [...above, duty.id])
    return before.modality === 'may' || earlier.length === 0
      ? [...earlier, groundOf(matter, test, () => UNKNOWN)]
      : earlier
  })
  const seen = new Set<string>()
  return grounds.filter(({ key }) => !seen.has(key) && seen.add(key))
}

const leadGrounds = (matter: Matter, read: Reader): readonly Ground[] =>
  matter.lead.flatMap(({ when }) => metGrounds(matter, conditionOf(when), read))

const needsFacts = (matter: Matter, open: readonly number[], read: Reader, next: string | undefined): Answer => ({
  answer: 'needs-facts',
  candidates: open.flatMap(index => {
    const row = matter.lead[index]
    const tests = row?.when.flat().filter(({ key, test }) => evaluateTest(test, read(key)) === 'unknown') ?? []
    return row === undefined ? [] : [{ lead: row.lead, grounds: tests.map(test => groundOf(matter, test, read)) }]
  }),
  ...(next !== undefined && { nextQuestion: next }),
})

function unassigned(list: ResponsibilityList, matter: Matter, read: Reader): Answer {
  const question = matter.openQuestions.find(({ when }) => when !== undefined && evaluate(when, read) === 'met')
  return {
    answer: 'unassigned',
    referTo: question?.settledBy ?? list.settledBy,
    ...(question !== undefined && { question: question.id }),
    because: matter.lead.flatMap(({ when }) => when.flat().map(test => groundOf(matter, test, read))),
  }
}
