// Nothing idle: each clause is carried out, each fact that is read comes from somewhere, each duty has a limit.
import { keysOf } from '../condition/combine.ts'
import { conditionsOf } from './check-conditions.ts'
import type { Duty, Matter } from './list.ts'
import type { Problem } from './problem.ts'

/** Things in a matter that are missing, or that nothing uses. */
export function checkUse(matter: Matter): readonly Problem[] {
  return [
    ...idleClauses(matter),
    ...unfoundFacts(matter),
    ...idleFacts(matter),
    ...idleCalculations(matter),
    ...Object.values(matter.duties).flatMap(duty => limitOf(matter, duty)),
  ]
}

const idleClauses = (matter: Matter): Problem[] => {
  const carried = new Set(Object.values(matter.duties).map(({ clause }) => clause))
  return Object.keys(matter.clauses)
    .filter(id => !carried.has(id))
    .map(id => ({
      level: 'error',
      code: 'clause-without-duty',
      path: `clauses.${id}`,
      matter: matter.id,
      text: { zh: `职责分工 ${id} 没有任何职责来履行`, en: `No duty carries out clause ${id}` },
      mend: { zh: '写一项以它为 clause 的职责。', en: 'Write a duty whose clause it is.' },
    }))
}

/** The facts that some duty establishes, that no case opens without, or that are derived or computed. */
export function foundFacts(matter: Matter): ReadonlySet<string> {
  const established = Object.values(matter.duties).flatMap(duty => [
    ...Object.values(duty.establishes ?? {}).flat(),
    ...(duty.computes === undefined ? [] : (matter.calculations[duty.computes]?.results ?? [])),
  ])
  const given = Object.entries(matter.facts).flatMap(([id, fact]) =>
    fact.atOpening === 'require' || fact.derived !== undefined ? [id] : [],
  )
  return new Set([...established, ...given])
}

function unfoundFacts(matter: Matter): Problem[] {
  const found = foundFacts(matter)
  const read = new Map(
    conditionsOf(matter).flatMap(({ path, condition }) => keysOf(condition).map(key => [key, path] as const)),
  )
  return [...read]
    .filter(([key]) => matter.facts[key] !== undefined && !found.has(key))
    .map(([key, path]) => ({
      level: 'error',
      code: 'fact-nobody-finds',
      path,
      matter: matter.id,
      text: { zh: `条件读取 ${key}，但没有职责查明它`, en: `A condition reads ${key}, but no duty establishes it` },
      mend: {
        zh: '让某项职责 establishes 它，或写 at-opening: require。',
        en: 'Let a duty establish it, or write at-opening: require.',
      },
    }))
}

function idleFacts(matter: Matter): Problem[] {
  const used = new Set([
    ...conditionsOf(matter).flatMap(({ condition }) => keysOf(condition)),
    ...Object.values(matter.duties).flatMap(duty => [
      ...Object.values(duty.establishes ?? {}).flat(),
      duty.repeats?.until ?? '',
      ...datesOf(duty),
    ]),
    ...Object.values(matter.calculations).flatMap(({ asks, results }) => [...asks, ...results]),
    ...Object.entries(matter.facts).flatMap(([id, fact]) => (fact.question !== undefined ? [id] : [])),
  ])
  const formulas = Object.values(matter.facts).map(({ derived }) => derived ?? '')
  return Object.keys(matter.facts)
    .filter(id => !used.has(id) && !formulas.some(formula => formula.includes(id)))
    .map(id => ({
      level: 'warning',
      code: 'fact-nobody-reads',
      path: `facts.${id}`,
      matter: matter.id,
      text: { zh: `没有谁用到事实 ${id}`, en: `Nothing uses the fact ${id}` },
      mend: { zh: '删去它，或让职责查明它。', en: 'Remove it, or let a duty establish it.' },
    }))
}

const datesOf = ({ within }: Duty): string[] =>
  within === undefined ? [] : 'onDate' in within ? [within.onDate] : 'from' in within ? [within.from].flat() : []

const idleCalculations = (matter: Matter): Problem[] =>
  Object.entries(matter.calculations).flatMap(([id, { asks, steps }]) =>
    asks
      .filter(
        fact =>
          !steps.some(({ value, when }) => value.includes(fact) || (when !== undefined && keysOf(when).includes(fact))),
      )
      .map(fact => ({
        level: 'warning' as const,
        code: 'calculation-does-not-read',
        path: `calculations.${id}.asks`,
        matter: matter.id,
        text: {
          zh: `计算 ${id} 询问 ${fact}，但没有用到`,
          en: `Calculation ${id} asks for ${fact} but does not use it`,
        },
        mend: { zh: '从 asks 中删去。', en: 'Remove it from asks.' },
      })),
  )

function limitOf(matter: Matter, duty: Duty): Problem[] {
  const at = { path: `duties.${duty.id}`, matter: matter.id, duty: duty.id }
  if (duty.modality === 'must' && duty.within === undefined) {
    return [
      {
        level: 'error',
        code: 'no-limit',
        ...at,
        text: { zh: `${duty.title.zh}没有时限`, en: `${duty.title.en} has no limit` },
        mend: {
          zh: '写 within；法律没有规定的写 limit: proposed。',
          en: 'Write within; where the law sets none, with limit: proposed.',
        },
      },
    ]
  }
  if (
    duty.within !== undefined &&
    duty.limit === 'statutory' &&
    !duty.basis.some(({ article }) => article !== undefined)
  ) {
    return [
      {
        level: 'error',
        code: 'statutory-without-article',
        ...at,
        text: {
          zh: `${duty.title.zh}的时限称为法定，却没有引用条文`,
          en: `The limit of ${duty.title.en} is called statutory, but no article is cited`,
        },
        mend: {
          zh: '引用条文，或改为 promised / proposed。',
          en: 'Cite the article, or make it promised or proposed.',
        },
      },
    ]
  }
  return []
}
