// Small random matters, built from plain choices so that a failing one shrinks.
import fc from 'fast-check'
import { assembleMatter } from '../../catalogue/assemble-matter.ts'
import type { Fact, Matter } from '../../catalogue/list.ts'
import type { Condition, RowTest, Test } from '../../condition/condition.ts'

const words = { zh: '甲', en: 'a' }

export const integerValues = [0, 1, 2, 3]

interface Choice {
  readonly key: number
  readonly test: number
  readonly value: number
}
type Written = readonly (readonly Choice[])[]

const choice = fc.record({ key: fc.nat(9), test: fc.nat(7), value: fc.nat(3) })
const table = (rows: number) => fc.array(fc.array(choice, { maxLength: 2 }), { maxLength: rows })
const filled = (rows: number) => fc.array(fc.array(choice, { maxLength: 2 }), { minLength: 1, maxLength: rows })
const seldom = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 })
const rare = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of })

const factSpec = fc.record({
  type: fc.constantFrom('boolean' as const, 'enum' as const, 'integer' as const),
  opening: fc.constantFrom('never' as const, 'never' as const, 'ask' as const, 'require' as const),
  onlyWhen: rare(filled(2)),
  derivedFrom: rare(fc.nat(2)),
})

const dutySpec = fc.record({
  may: fc.boolean(),
  mayToo: fc.boolean(),
  outcomes: fc.integer({ min: 1, max: 3 }),
  when: filled(2),
  until: rare(filled(2)),
  establishes: fc.array(fc.record({ fact: fc.nat(2), outcome: fc.nat(3) }), { maxLength: 2 }),
})

const matterSpec = fc.record({
  channels: fc.integer({ min: 1, max: 2 }),
  facts: fc.array(factSpec, { maxLength: 3 }),
  duties: fc.array(dutySpec, { minLength: 1, maxLength: 5 }),
  closedWhen: table(2),
  needs: fc.array(fc.record({ when: seldom(filled(2)), needs: table(2) }), { maxLength: 3 }),
  lead: fc.array(filled(2), { maxLength: 3 }),
  question: seldom(filled(2)),
})

type MatterSpec = typeof matterSpec extends fc.Arbitrary<infer T> ? T : never

/** A random small matter: at most five duties, three facts. */
export const randomMatter: fc.Arbitrary<Matter> = matterSpec.map(built)

const factIds = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `f${index}`)
const dutyIds = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `d${index}`)
const outcomeIds = ['o0', 'o1', 'o2']

function built(spec: MatterSpec): Matter {
  const facts = factIds(spec.facts.length)
  const duties = dutyIds(spec.duties.length)
  const reading = (written: Written, keys: readonly string[]): Condition =>
    written.map(row =>
      row.flatMap(one => (keys.length === 0 ? [] : [testOf(spec, keys[one.key % keys.length] as string, one)])),
    )
  const all = ['channel', ...facts, ...duties]
  const file = {
    id: 'random',
    number: 1,
    title: words,
    summary: words,
    lead:
      spec.lead.length === 0
        ? [{ lead: 'a', when: [[]] as Condition }]
        : spec.lead.map((when, index) => ({ lead: index % 2 === 0 ? 'a' : 'b', when: reading(when, all) })),
    openedBy: ['report', 'inspection'].slice(0, spec.channels),
    examples: ['…'],
    notExamples: [],
    clauses: {},
    case: { text: '…', en: '…' },
    basis: [],
    basisText: '…',
    furtherBasis: [],
    procedures: [],
    closedWhen: reading(spec.closedWhen, all),
    openQuestions:
      spec.question === undefined ? [] : [{ id: 'q', text: words, settledBy: 'c', when: reading(spec.question, all) }],
    findings: [],
    facts: Object.fromEntries(facts.map((id, index) => [id, factOf(spec, index, reading)])),
    duties: Object.fromEntries(duties.map((id, index) => [id, dutyOf(spec, index, reading)])),
    closingNeeds: spec.needs.map(({ when, needs }) => ({
      needs: reading(needs, all),
      ...(when !== undefined && { when: reading(when, all) }),
    })),
    calculations: {},
    documents: {},
  }
  const matter = assembleMatter(file as unknown as Parameters<typeof assembleMatter>[0])
  if ('circle' in matter) throw new Error('The random matter has a circle')
  return matter
}

type Reading = (written: Written, keys: readonly string[]) => Condition

function factOf(spec: MatterSpec, index: number, reading: Reading): Fact {
  const { type, opening, onlyWhen, derivedFrom } = spec.facts[index] as MatterSpec['facts'][number]
  const derived = derivedFrom !== undefined && index > 0 ? `f${derivedFrom % index}` : undefined
  // What decides whether a fact exists is read from the first duty and the first fact, which exist in any case.
  const keys = ['channel', ...(index > 0 ? ['f0'] : []), 'd0']
  return {
    label: words,
    ...(type === 'boolean'
      ? { type }
      : type === 'enum'
        ? { type, values: { a: words, b: words, c: words } }
        : { type, min: 0, max: 3 }),
    ...(derived === undefined ? (opening === 'ask' ? { question: words } : { atOpening: opening }) : { derived }),
    ...(onlyWhen !== undefined && index > 0 && { onlyWhen: reading(onlyWhen, keys) }),
  } as Fact
}

function dutyOf(spec: MatterSpec, index: number, reading: Reading) {
  const { may, mayToo, outcomes, when, until, establishes } = spec.duties[index] as MatterSpec['duties'][number]
  const names = outcomeIds.slice(0, outcomes)
  // The first duty must not read facts that exist only because of it.
  const facts = index === 0 ? [] : factIds(spec.facts.length)
  const keys = ['channel', ...facts, ...dutyIds(index)]
  const found: Record<string, string[]> = {}
  for (const { fact, outcome } of establishes) {
    const name = outcome < names.length ? (names[outcome] as string) : 'all'
    if (fact < spec.facts.length) found[name] = [...(found[name] ?? []), `f${fact}`]
  }
  return {
    title: words,
    by: index % 2 === 0 ? 'a' : 'b',
    clause: 'a-1',
    when: reading(when, keys),
    ...(until !== undefined && { until: reading(until, keys) }),
    modality: may && mayToo ? 'may' : 'must',
    limit: 'proposed',
    outcomes: Object.fromEntries(names.map(name => [name, words])),
    with: [],
    establishes: found,
    produces: [],
    notifies: [],
    opens: [],
    basis: [],
  }
}

function testOf(spec: MatterSpec, key: string, { test, value }: Choice): RowTest {
  return { key, test: oneTest(valuesFor(spec, key), test, value, key) }
}

function valuesFor(spec: MatterSpec, key: string): readonly (string | number | boolean)[] {
  if (key === 'channel') return ['report', 'inspection']
  if (key.startsWith('d')) return outcomeIds.slice(0, spec.duties[Number(key.slice(1))]?.outcomes)
  const type = spec.facts[Number(key.slice(1))]?.type
  return type === 'boolean' ? [true, false] : type === 'enum' ? ['a', 'b', 'c'] : integerValues
}

function oneTest(values: readonly (string | number | boolean)[], test: number, value: number, key: string): Test {
  const one = values[value % values.length] as string | number | boolean
  const other = values[(value + 1) % values.length] as string | number | boolean
  if (typeof one === 'number' && test < 4) {
    const bound = { value: one, inclusive: test % 2 === 0 }
    return test < 2 ? { kind: 'range', from: bound } : { kind: 'range', to: bound }
  }
  switch (test) {
    case 0:
    case 1:
      return { kind: 'one-of', values: [one] }
    case 2:
      return { kind: 'one-of', values: [one, other] }
    case 3:
      return { kind: 'one-of', values: ['never', one] }
    case 4:
      return { kind: 'not', test: { kind: 'one-of', values: [one] } }
    case 5:
      return key === 'channel' ? { kind: 'one-of', values: [one] } : { kind: 'one-of', values: ['never'] }
    default:
      return { kind: 'known' }
  }
}
