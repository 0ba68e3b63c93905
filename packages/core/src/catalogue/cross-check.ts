// What the schemas cannot see: whether each name in the list names something, and whether each thing in it is used.

import { checkConditions } from './check-conditions.ts'
import { checkDocuments } from './check-documents.ts'
import { checkFormulas } from './check-formulas.ts'
import { checkLaw } from './check-law.ts'
import { checkNames } from './check-names.ts'
import { checkReference, type Reference } from './check-reference.ts'
import { slipsOfList, slipsOfMatter } from './check-slips.ts'
import { checkUse } from './check-use.ts'
import type { Duty, Fact, Matter, ResponsibilityList } from './list.ts'
import type { Problem } from './problem.ts'

/** Every problem of a list that can be seen without following its cases. */
export function crossCheck(list: ResponsibilityList): readonly Problem[] {
  const own = referencesOfList(list).filter(problem => problem !== undefined)
  return [
    ...own,
    ...slipsOfList(list),
    ...numbersTwice(list),
    ...checkDocuments(list),
    ...list.matters.flatMap(matter => checkMatter(list, matter)),
  ]
}

const numbersTwice = ({ matters }: ResponsibilityList): Problem[] =>
  matters.flatMap((matter, at) => {
    const first = matters.find(({ number }) => number === matter.number)
    if (first === undefined || matters.indexOf(first) === at) return []
    return [
      {
        level: 'error',
        code: 'same-number-twice',
        path: 'number',
        matter: matter.id,
        text: {
          zh: `${matter.id} 和 ${first.id} 的序号都是 ${matter.number}`,
          en: `${matter.id} and ${first.id} both have the number ${matter.number}`,
        },
        mend: { zh: '按公布的清单编号。', en: 'Number them as the published list does.' },
      },
    ]
  })

/** Every problem of one matter that can be seen without following its cases. */
export function checkMatter(list: ResponsibilityList, matter: Matter): readonly Problem[] {
  return [
    ...referencesOfMatter(list, matter).filter(problem => problem !== undefined),
    ...slipsOfMatter(list, matter),
    ...checkNames(matter),
    ...checkConditions(matter),
    ...checkFormulas(list, matter),
    ...checkUse(matter),
    ...checkLaw(list, matter),
  ]
}

function referencesOfList(list: ResponsibilityList): (Problem | undefined)[] {
  const { departments, instruments } = list
  const inList = (path: string, to: string) => checkReference({ path, to, among: departments, file: 'list.yaml' })
  return [
    inList('publisher', list.publisher),
    inList('first-receiver', list.firstReceiver),
    inList('settled-by', list.settledBy),
    list.supervisedBy === undefined ? undefined : inList('supervised-by', list.supervisedBy),
    ...Object.values(departments).map(({ id, recordedBy }) =>
      recordedBy === undefined
        ? undefined
        : checkReference({ path: `${id}.recorded-by`, to: recordedBy, among: departments, file: 'departments.yaml' }),
    ),
    ...Object.values(instruments).flatMap(({ id, replacedBy }) =>
      replacedBy.map(to => checkReference({ path: `${id}.replaced-by`, to, among: instruments })),
    ),
    ...Object.values(list.parameters).map(({ id, basis }) =>
      basis === undefined ? undefined : checkReference({ path: `${id}.basis`, to: basis, among: instruments }),
    ),
  ]
}

function referencesOfMatter(list: ResponsibilityList, matter: Matter): (Problem | undefined)[] {
  const at = { matter: matter.id }
  const departments = (path: string, to: string) => checkReference({ path, to, among: list.departments, ...at })
  return [
    ...matter.lead.map(({ lead }) => departments('lead', lead)),
    ...Object.entries(matter.clauses).map(([id, { department }]) =>
      departments(`clauses.${id}.department`, department),
    ),
    ...[...matter.basis, ...matter.furtherBasis].map(to =>
      checkReference({ path: 'basis', to, among: list.instruments, ...at }),
    ),
    ...matter.openQuestions.map((question, index) =>
      departments(`open-questions.${index}.settled-by`, question.settledBy),
    ),
    ...matter.findings.flatMap((finding, index) =>
      finding.openQuestion === undefined
        ? []
        : [
            checkReference({
              path: `findings.${index}.open-question`,
              to: finding.openQuestion,
              among: matter.openQuestions.map(({ id }) => id),
              ...at,
            }),
          ],
    ),
    ...Object.values(matter.duties).flatMap(duty => referencesOfDuty(list, matter, duty)),
    ...Object.entries(matter.facts).flatMap(([id, fact]) => whoSees(list, matter, id, fact)),
    ...Object.entries(matter.calculations).flatMap(([id, calculation]) => [
      ...[...calculation.asks, ...calculation.optional].map(to =>
        checkReference({ path: `calculations.${id}.asks`, to, among: matter.facts, ...at }),
      ),
      ...calculation.results.map(to =>
        checkReference({
          path: `calculations.${id}.results`,
          to,
          among: calculation.steps.map(step => step.id),
          ...at,
        }),
      ),
      ...[...calculation.basis, ...calculation.steps.flatMap(({ basis }) => basis)].map(({ instrument }) =>
        checkReference({ path: `calculations.${id}.basis`, to: instrument, among: list.instruments, ...at }),
      ),
    ]),
  ]
}

/** The departments to which a fact, or a column of one, is shown. */
function whoSees(list: ResponsibilityList, matter: Matter, id: string, fact: Fact): (Problem | undefined)[] {
  const columns = fact.type === 'table' ? Object.entries(fact.columns) : []
  const named = [
    { path: `facts.${id}.seen-by`, seenBy: fact.seenBy },
    ...columns.map(([column, { seenBy }]) => ({ path: `facts.${id}.columns.${column}.seen-by`, seenBy })),
  ]
  const among = [...Object.keys(list.departments), 'lead']
  return named.flatMap(({ path, seenBy = [] }) =>
    seenBy.map((to, at) => checkReference({ path: `${path}.${at}`, to, among, matter: matter.id })),
  )
}

function referencesOfDuty(list: ResponsibilityList, matter: Matter, duty: Duty): (Problem | undefined)[] {
  const at = { matter: matter.id, duty: duty.id }
  const to = (key: string, name: string, among: Reference['among']) =>
    checkReference({ path: `duties.${duty.id}.${key}`, to: name, among, ...at })
  const { departments } = list
  const from = duty.within !== undefined && 'from' in duty.within ? [duty.within.from].flat() : []
  const onDate = duty.within !== undefined && 'onDate' in duty.within ? [duty.within.onDate] : []
  return [
    duty.by === 'lead' ? undefined : to('by', duty.by, departments),
    to('clause', duty.clause, matter.clauses),
    ...duty.with.map(name => to('with', name, departments)),
    ...duty.notifies.map(name => to('notifies', name, departments)),
    ...(duty.handsOverTo === undefined ? [] : [to('hands-over-to', duty.handsOverTo, departments)]),
    ...(duty.recordedBy === undefined ? [] : [to('recorded-by', duty.recordedBy, departments)]),
    ...(duty.computes === undefined ? [] : [to('computes', duty.computes, matter.calculations)]),
    ...duty.produces.map(name => to('produces', name, matter.documents)),
    ...duty.opens.map(({ matter: name }) =>
      to(
        'opens',
        name,
        list.matters.map(({ id }) => id),
      ),
    ),
    ...Object.entries(duty.establishes ?? {}).flatMap(([outcome, facts]) => [
      ...(outcome === 'all' ? [] : [to('establishes', outcome, duty.outcomes ?? { done: true })]),
      ...facts.map(name => to('establishes', name, matter.facts)),
    ]),
    ...(duty.repeats === undefined ? [] : [to('repeats.until', duty.repeats.until, matter.facts)]),
    ...from.map(name => to('within.from', name, { ...matter.facts, ...matter.duties })),
    ...onDate.map(name => to('within.on-date', name, matter.facts)),
    ...duty.basis.map(({ instrument }) => to('basis', instrument, list.instruments)),
  ]
}
