import { formulaReads, namesOf } from '../calculation/check-formula.ts'
import { conditionsOf } from '../catalogue/check-conditions.ts'
import type { Duty, Fact, Matter } from '../catalogue/list.ts'
import type { Condition, RowTest, Test } from '../condition/condition.ts'
import { asksForNone, holds } from '../condition/evaluate.ts'
import type { CompiledDuty, CompiledFact, CompiledMatter, CompiledTest, Table } from './compiled.ts'
import { mostValues } from './compiled.ts'
import { impliedOf } from './implied.ts'
import { regionsOf } from './regions.ts'

/**
 * The matter as the proof reads it; undefined when a fact has more values than the proof can hold apart.
 * @param beside conditions over the same facts and duties that are to be read too
 */
export function compileMatter(matter: Matter, beside: readonly Condition[] = []): CompiledMatter | undefined {
  const tests = [...conditionsOf(matter).map(({ condition }) => condition), ...beside].flat(2)
  const keys = [...factKeys(matter, tests), ...matter.order]
  const values = keys.map(key => valuesOf(matter, key, tests))
  if (values.some(({ length }) => length > mostValues)) return undefined
  const variables = new Map(keys.map((key, variable) => [key, variable]))
  const tables = tableMaker(variables, values)
  const facts = keys.slice(0, keys.length - matter.order.length).map(key => compileFact(matter, key, variables, tables))
  const duties = matter.order.map(id => compileDuty(matter, id, variables, facts.length, tables))
  const compiled = {
    matter,
    keys,
    values,
    full: values.map(({ length }) => (1 << length) - 1),
    facts,
    duties,
    establishers: facts.map((_, fact) =>
      duties
        .filter(({ outcomes }) => outcomes.some(group => group.establishes.includes(fact)))
        .map(duty => duty.variable),
    ),
    lead: matter.lead.map(({ lead, when }, index) => ({
      department: lead,
      when: tables.of(when, `lead.${index}.when`),
    })),
    closedWhen: tables.of(matter.closedWhen, 'closed-when'),
    needs: matter.closingNeeds.map(({ when, needs }, index) => ({
      ...(when !== undefined && { when: tables.of(when, `closing-needs.${index}.when`) }),
      needs: tables.of(needs, `closing-needs.${index}.needs`),
    })),
    questions: matter.openQuestions.flatMap(({ id, settledBy, when }, index) =>
      when === undefined ? [] : [{ id, settledBy, when: tables.of(when, `open-questions.${index}.when`) }],
    ),
    beside: beside.map((condition, index) => tables.of(condition, `beside.${index}`)),
    ...tables.all(),
  }
  return { ...compiled, implied: impliedOf(compiled) }
}

/** The facts that some condition reads, directly or through a formula, or decides on; first of them `channel`. */
function factKeys(matter: Matter, tests: readonly RowTest[]): readonly string[] {
  const found = new Set<string>(['channel'])
  const visit = (key: string): void => {
    if (found.has(key) || matter.duties[key] !== undefined) return
    found.add(key)
    const fact = matter.facts[key]
    for (const input of inputsOf(matter, fact)) visit(input)
  }
  for (const { key } of tests) visit(key)
  for (const [key, { onlyWhen }] of Object.entries(matter.facts)) if (onlyWhen !== undefined) visit(key)
  return [...found]
}

const inputsOf = (matter: Matter, fact: Fact | undefined): readonly string[] =>
  fact?.derived === undefined ? [] : formulaReads(fact.derived, namesOf(matter.facts))

function valuesOf(matter: Matter, key: string, tests: readonly RowTest[]): readonly unknown[] {
  if (key === 'channel') return matter.openedBy
  const duty = matter.duties[key]
  if (duty !== undefined) return outcomesOf(duty)
  return regionsOf(
    matter.facts[key],
    tests.filter(test => test.key === key).map(({ test }) => test),
  )
}

const outcomesOf = (duty: Duty): readonly string[] => Object.keys(duty.outcomes ?? { done: true })

/** Makes tables whose tests are shared, so that the same test written twice is one number. */
function tableMaker(variables: ReadonlyMap<string, number>, values: readonly (readonly unknown[])[]) {
  const tests: CompiledTest[] = []
  const tables: Table[] = []
  const numbers = new Map<string, number>()
  let rows = 0
  const numberOf = (key: string, test: Test): number => {
    const variable = variables.get(key) as number
    const mask = (values[variable] ?? []).reduce<number>(
      (bits, value, bit) => (holds(test, value) ? bits | (1 << bit) : bits),
      0,
    )
    const none = asksForNone(test)
    const name = `${variable} ${mask} ${none}`
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, tests.length)
    return tests.push({ variable, holds: mask, none }) - 1
  }
  return {
    of: (condition: Condition, path: string): Table => {
      const table = {
        path,
        rows: condition.map(row => {
          rows += 1
          return { index: rows - 1, tests: [...new Set(row.map(({ key, test }) => numberOf(key, test)))] }
        }),
      }
      tables.push(table)
      return table
    },
    all: () => ({ tests, tables, rows }),
  }
}

type Tables = ReturnType<typeof tableMaker>

function compileFact(
  matter: Matter,
  key: string,
  variables: ReadonlyMap<string, number>,
  tables: Tables,
): CompiledFact {
  const fact = matter.facts[key]
  const inputs = inputsOf(matter, fact)
  return {
    opening: openingOf(matter, key),
    ...(fact?.onlyWhen !== undefined && { onlyWhen: tables.of(fact.onlyWhen, `facts.${key}.only-when`) }),
    ...(fact?.derived !== undefined && { inputs: inputs.map(input => variables.get(input) as number) }),
  }
}

function openingOf(matter: Matter, key: string): CompiledFact['opening'] {
  if (key === 'channel') return 'known'
  const fact = matter.facts[key]
  if (fact === undefined || fact.derived !== undefined) return 'absent'
  if (fact.atOpening === 'require') return fact.onlyWhen === undefined ? 'known' : 'required'
  return fact.atOpening === 'ask' || (fact.question !== undefined && fact.atOpening !== 'never') ? 'maybe' : 'absent'
}

function compileDuty(
  matter: Matter,
  id: string,
  variables: ReadonlyMap<string, number>,
  facts: number,
  tables: Tables,
): CompiledDuty {
  const duty = matter.duties[id] as Duty
  const computed = duty.computes === undefined ? [] : (matter.calculations[duty.computes]?.results ?? [])
  const groups = new Map<string, { mask: number; establishes: readonly number[] }>()
  outcomesOf(duty).forEach((outcome, bit) => {
    const named = [...(duty.establishes?.all ?? []), ...(duty.establishes?.[outcome] ?? []), ...computed]
    const establishes = [...new Set(named.flatMap(key => variables.get(key) ?? []))].filter(one => one < facts)
    const name = establishes.toSorted((a, b) => a - b).join()
    const group = groups.get(name) ?? { mask: 0, establishes }
    groups.set(name, { ...group, mask: group.mask | (1 << bit) })
  })
  return {
    id,
    variable: variables.get(id) as number,
    must: duty.modality === 'must',
    when: tables.of(duty.when, `duties.${id}.when`),
    ...(duty.until !== undefined && { until: tables.of(duty.until, `duties.${id}.until`) }),
    outcomes: [...groups.values()],
  }
}
