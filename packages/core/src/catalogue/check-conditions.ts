// Whether each condition of a matter reads facts and duties that exist, and compares them with values that they can take.
import type { Condition, RowTest, Scalar, Test } from '../condition/condition.ts'
import type { Matter } from './list.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

const channels = ['report', 'application', 'inspection', 'referral', 'schedule']

/** Every condition of a matter with the place where it stands. */
export function conditionsOf(
  matter: Matter,
): readonly { readonly path: string; readonly condition: Condition; readonly duty?: string }[] {
  return [
    ...matter.lead.map(({ when }, index) => ({ path: `lead.${index}.when`, condition: when })),
    ...Object.values(matter.duties).flatMap(({ id, when, until }) => [
      { path: `duties.${id}.when`, condition: when, duty: id },
      ...(until === undefined ? [] : [{ path: `duties.${id}.until`, condition: until, duty: id }]),
    ]),
    ...Object.entries(matter.facts).flatMap(([id, { onlyWhen }]) =>
      onlyWhen === undefined ? [] : [{ path: `facts.${id}.only-when`, condition: onlyWhen }],
    ),
    { path: 'closed-when', condition: matter.closedWhen },
    ...matter.closingNeeds.flatMap(({ when, needs }, index) => [
      { path: `closing-needs.${index}.needs`, condition: needs },
      ...(when === undefined ? [] : [{ path: `closing-needs.${index}.when`, condition: when }]),
    ]),
    ...matter.openQuestions.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ path: `open-questions.${index}.when`, condition: when }],
    ),
  ]
}

/** Conditions that decide nothing about who owes what: which linked cases are opened, which steps are calculated. */
const conditionsBeside = (matter: Matter): ReturnType<typeof conditionsOf> => [
  ...Object.values(matter.duties).flatMap(({ id, opens }) =>
    opens.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ path: `duties.${id}.opens.${index}.when`, condition: when, duty: id }],
    ),
  ),
  ...Object.entries(matter.calculations).flatMap(([id, { steps }]) =>
    steps.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ path: `calculations.${id}.steps.${index}.when`, condition: when }],
    ),
  ),
]

/** Problems in the conditions of a matter. */
export function checkConditions(matter: Matter): readonly Problem[] {
  return [...conditionsOf(matter), ...conditionsBeside(matter)].flatMap(({ path, condition, duty }) =>
    condition.flatMap((row, index) =>
      row.flatMap(test =>
        checkTest(matter, test).map(problem => ({
          ...problem,
          path: `${path}.${index}.${test.key}`,
          matter: matter.id,
          ...(duty !== undefined && { duty }),
        })),
      ),
    ),
  )
}

function checkTest(matter: Matter, { key, test }: RowTest): Problem[] {
  const allowed = allowedValues(matter, key)
  if (allowed === undefined) {
    const near = nearest(key, [...Object.keys(matter.facts), ...Object.keys(matter.duties), 'channel'])
    return [
      {
        level: 'error',
        code: 'unknown-key-in-condition',
        text: {
          zh: `条件读取了不存在的事实或职责：${key}`,
          en: `The condition reads a fact or duty that does not exist: ${key}`,
        },
        mend:
          near === undefined
            ? { zh: '在 facts 或 duties 中写出它。', en: 'Write it among facts or duties.' }
            : { zh: `是否想写 ${near}？`, en: `Did you mean ${near}?` },
      },
    ]
  }
  if (allowed === 'any') return []
  return scalarsOf(test)
    .filter(value => !allowed.includes(value))
    .map(value => ({
      level: 'error' as const,
      code: 'value-never-occurs',
      text: { zh: `${key} 不会取值 ${value}`, en: `${key} never has the value ${value}` },
      mend: { zh: `可用：${allowed.join('、')}`, en: `Use one of: ${allowed.join(', ')}` },
    }))
}

function allowedValues(matter: Matter, key: string): readonly Scalar[] | 'any' | undefined {
  if (key === 'channel') return channels
  const duty = matter.duties[key]
  if (duty !== undefined) return [...Object.keys(duty.outcomes ?? {}), 'done', 'never']
  const fact = matter.facts[key]
  if (fact === undefined) return undefined
  if (fact.type === 'enum') return [...Object.keys(fact.values), 'never']
  return fact.type === 'boolean' ? [true, false, 'never'] : 'any'
}

function scalarsOf(test: Test): readonly Scalar[] {
  if (test.kind === 'one-of') return test.values
  return test.kind === 'not' ? scalarsOf(test.test) : []
}
