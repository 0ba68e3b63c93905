// Whether each name of a matter means one thing: ids that stand twice, words that the format keeps for itself, facts that
// come to exist only through each other.
import { formulaReads, namesOf } from '../calculation/check-formula.ts'
import { keysOf } from '../condition/combine.ts'
import type { Matter } from './list.ts'
import type { Problem } from './problem.ts'

/** Problems with the names of a matter. */
export const checkNames = (matter: Matter): readonly Problem[] => [
  ...factsNamedLikeDuties(matter),
  ...reservedWords(matter),
  ...stepsNamedTwice(matter),
  ...factsInCircle(matter),
]

const factsNamedLikeDuties = ({ id, facts, duties }: Matter): Problem[] =>
  Object.keys(facts)
    .filter(fact => fact in duties || fact === 'channel')
    .map(fact => ({
      level: 'error',
      code: 'name-means-two-things',
      path: `facts.${fact}`,
      matter: id,
      text:
        fact === 'channel'
          ? {
              zh: 'channel 表示案件来源，不能用作事实的名称',
              en: 'channel is how a case came to be; no fact has its name',
            }
          : { zh: `${fact} 既是事实又是职责`, en: `${fact} is a fact and a duty` },
      mend: { zh: '给事实另起一个名称。', en: 'Give the fact another name.' },
    }))

/** What a condition says of any fact or duty cannot be one of its values. */
const reserved = ['never', 'known']

const reservedWords = ({ id, facts, duties }: Matter): Problem[] => {
  const written = [
    ...Object.entries(facts).flatMap(([fact, { type, ...rest }]) =>
      type === 'enum' && 'values' in rest ? Object.keys(rest.values).map(value => [`facts.${fact}.values`, value]) : [],
    ),
    ...Object.values(duties).flatMap(duty =>
      Object.keys(duty.outcomes ?? {}).map(value => [`duties.${duty.id}.outcomes`, value]),
    ),
  ]
  return written
    .filter(([, value = '']) => reserved.includes(value))
    .map(([path, value]) => ({
      level: 'error',
      code: 'reserved-word',
      path: `${path}.${value}`,
      matter: id,
      text: {
        zh: `${value} 在条件里另有含义，不能用作取值`,
        en: `${value} has a meaning of its own in conditions and cannot be a value`,
      },
      mend: { zh: '换一个词。', en: 'Use another word.' },
    }))
}

const stepsNamedTwice = ({ id, calculations }: Matter): Problem[] =>
  Object.entries(calculations).flatMap(([calculation, { steps }]) =>
    steps.flatMap((step, at) =>
      steps.findIndex(each => each.id === step.id) === at
        ? []
        : [
            {
              level: 'error' as const,
              code: 'same-id-twice',
              path: `calculations.${calculation}.steps.${at}.id`,
              matter: id,
              text: { zh: `步骤 ${step.id} 写了两次`, en: `Step ${step.id} is written twice` },
              mend: { zh: '给其中一步另起一个名称。', en: 'Give one of them another name.' },
            },
          ],
    ),
  )

function factsInCircle(matter: Matter): Problem[] {
  const names = namesOf(matter.facts)
  const reads = (fact: string): readonly string[] => {
    const declaration = matter.facts[fact]
    const formula = declaration?.derived === undefined ? [] : formulaReads(declaration.derived, names)
    return [...formula, ...keysOf(declaration?.onlyWhen ?? [])].filter(key => key in matter.facts)
  }
  const circle = circleAmong(Object.keys(matter.facts), reads)
  if (circle === undefined) return []
  const way = [...circle, circle[0]].join(' → ')
  return [
    {
      level: 'error',
      code: 'facts-in-circle',
      path: `facts.${circle[0]}`,
      matter: matter.id,
      text: { zh: `事实互相依赖：${way}`, en: `Facts depend on each other: ${way}` },
      mend: { zh: '让其中一个由职责查明。', en: 'Let a duty establish one of them.' },
    },
  ]
}

/** Names that lead back to themselves, in their order; undefined when none do. */
function circleAmong(
  names: readonly string[],
  reads: (name: string) => readonly string[],
): readonly string[] | undefined {
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(name)) return way.slice(way.indexOf(name))
    if (done.has(name)) return undefined
    for (const next of reads(name)) {
      const circle = visit(next, [...way, name])
      if (circle !== undefined) return circle
    }
    done.add(name)
    return undefined
  }
  for (const name of names) {
    const circle = visit(name, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
