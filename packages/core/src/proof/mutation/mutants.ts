// Slips that an author of the list could make, one at a time: a duty that never arises, a row left out, a threshold moved.
import { dateOfDay, dayNumber, isLocalDate } from '../../calendar/local-date.ts'
import { conditionsOf } from '../../catalogue/check-conditions.ts'
import type { Matter } from '../../catalogue/list.ts'
import type { Bound, Condition, RowTest, Test } from '../../condition/condition.ts'

/** A matter with one slip in one of its conditions. */
export interface Mutant {
  readonly kind: 'duty-never' | 'row-dropped' | 'threshold'
  /** The condition with the slip: `duties.accept.when`. */
  readonly path: string
  readonly condition: Condition
  /** What was done to it, in short. */
  readonly slip: string
  readonly matter: Matter
}

/** Every single slip in a matter's duties, closing rules, lead and facts. */
export function mutantsOf(matter: Matter): readonly Mutant[] {
  return conditionsOf(matter)
    .filter(({ path }) => !path.startsWith('open-questions.'))
    .flatMap(({ path, condition }) =>
      [
        ...neverArising(matter, path),
        ...(path.endsWith('.only-when') || path.endsWith('.until') ? [] : withoutRow(condition)),
        ...withThreshold(condition),
      ].map(slip => ({ ...slip, path, matter: withCondition(matter, path, slip.condition) })),
    )
}

type Slip = Pick<Mutant, 'kind' | 'condition' | 'slip'>

function neverArising({ duties }: Matter, path: string): readonly Slip[] {
  const [, id, part] = path.split('.')
  const duty = path.startsWith('duties.') && part === 'when' ? duties[id ?? ''] : undefined
  // Where the condition has one row, to leave the row out is the same slip.
  if (duty?.modality !== 'must' || duty.when.length < 2) return []
  return [{ kind: 'duty-never', condition: [], slip: 'never arises' }]
}

const withoutRow = (condition: Condition): readonly Slip[] =>
  condition.map((_, at) => ({
    kind: condition.length === 1 ? 'duty-never' : 'row-dropped',
    condition: condition.toSpliced(at, 1),
    slip: `without row ${at}`,
  }))

const withThreshold = (condition: Condition): readonly Slip[] =>
  condition.flatMap((row, at) =>
    row.flatMap((test, place) =>
      movedTests(test.test).map(moved => ({
        kind: 'threshold' as const,
        condition: condition.with(at, row.with(place, { ...test, test: moved.test })),
        slip: `row ${at}, ${nameOf(test)}: ${moved.slip}`,
      })),
    ),
  )

const nameOf = ({ key }: RowTest): string => key

function movedTests(test: Test): readonly { readonly test: Test; readonly slip: string }[] {
  if (test.kind === 'not')
    return movedTests(test.test).map(moved => ({ ...moved, test: { kind: 'not', test: moved.test } }))
  if (test.kind !== 'range') return []
  const { from, to } = test
  return [
    ...(from === undefined
      ? []
      : movedBounds(from).map(({ bound, slip }) => ({ test: { ...test, from: bound }, slip: `from ${slip}` }))),
    ...(to === undefined
      ? []
      : movedBounds(to).map(({ bound, slip }) => ({ test: { ...test, to: bound }, slip: `to ${slip}` }))),
  ]
}

const movedBounds = (bound: Bound): readonly { readonly bound: Bound; readonly slip: string }[] => [
  { bound: { ...bound, inclusive: !bound.inclusive }, slip: bound.inclusive ? 'exclusive' : 'inclusive' },
  ...[-1, 1].flatMap(by => {
    const value = moved(bound.value, by)
    return value === undefined ? [] : [{ bound: { ...bound, value }, slip: String(value) }]
  }),
]

const moved = (value: Bound['value'], by: number): Bound['value'] | undefined => {
  if (typeof value === 'number') return value + by
  return isLocalDate(value) ? dateOfDay(dayNumber(value) + by) : undefined
}

/** The matter with one of its conditions replaced. */
function withCondition(matter: Matter, path: string, condition: Condition): Matter {
  const [part, name = '', key] = path.split('.')
  const index = Number(name)
  switch (part) {
    case 'closed-when':
      return { ...matter, closedWhen: condition }
    case 'lead':
      return { ...matter, lead: matter.lead.map((row, at) => (at === index ? { ...row, when: condition } : row)) }
    case 'closing-needs':
      return {
        ...matter,
        closingNeeds: matter.closingNeeds.map((need, at) =>
          at === index ? { ...need, [key ?? '']: condition } : need,
        ),
      }
    case 'duties':
      return { ...matter, duties: replaced(matter.duties, name, { [key ?? '']: condition }) }
    case 'facts':
      return { ...matter, facts: replaced(matter.facts, name, { onlyWhen: condition }) }
    default:
      throw new Error(`A matter has no condition ${path}`)
  }
}

const replaced = <T extends object>(
  all: Readonly<Record<string, T>>,
  name: string,
  change: object,
): Record<string, T> => ({
  ...all,
  [name]: { ...(all[name] as T), ...change },
})
