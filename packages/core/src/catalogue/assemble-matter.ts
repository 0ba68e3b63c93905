// From a matter's file, read and merged, to the matter as the program uses it.

import type { z } from 'zod'
import { keysOf, mapTests } from '../condition/combine.ts'
import type { Condition, Test } from '../condition/condition.ts'
import type { Duty, Matter } from './list.ts'
import type { matterFile } from './matter-schema.ts'

type MatterFile = z.output<typeof matterFile>

/** The duties of a matter file, each with its id. */
const named = (file: MatterFile): Record<string, Duty> =>
  Object.fromEntries(Object.entries(file.duties).map(([id, duty]) => [id, { ...duty, id }]))

/** The matter, or the duties that wait for each other in a circle. */
export function assembleMatter(file: MatterFile): Matter | { circle: readonly string[] } {
  const duties = named(file)
  const order = inOrder(duties, file)
  if ('circle' in order) return order
  const bind = (condition: Condition): Condition => bindDuties(condition, duties)
  const { procedures: _, ...rest } = file
  return {
    ...rest,
    duties: Object.fromEntries(
      Object.entries(duties).map(([id, duty]) => [
        id,
        {
          ...duty,
          when: bind(duty.when),
          ...(duty.until && { until: bind(duty.until) }),
          opens: duty.opens.map(opening => ({ ...opening, ...(opening.when && { when: bind(opening.when) }) })),
        },
      ]),
    ),
    facts: Object.fromEntries(
      Object.entries(file.facts).map(([id, fact]) => [
        id,
        fact.onlyWhen ? { ...fact, onlyWhen: bind(fact.onlyWhen) } : fact,
      ]),
    ),
    lead: file.lead.map(row => ({ ...row, when: bind(row.when) })),
    closedWhen: bind(file.closedWhen),
    closingNeeds: file.closingNeeds.map(need => ({
      ...need,
      needs: bind(need.needs),
      ...(need.when && { when: bind(need.when) }),
    })),
    openQuestions: file.openQuestions.map(question => ({
      ...question,
      ...(question.when && { when: bind(question.when) }),
    })),
    order,
  }
}

/** `done` holds of any outcome: on a duty it means that there is one. */
function bindDuties(condition: Condition, duties: Readonly<Record<string, Duty>>): Condition {
  return mapTests(condition, ({ key, test }): Test => {
    const duty = duties[key]
    if (
      duty === undefined ||
      test.kind !== 'one-of' ||
      !test.values.includes('done') ||
      duty.outcomes?.done !== undefined
    )
      return test
    if (test.values.length === 1) return { kind: 'known' }
    return { kind: 'one-of', values: [...Object.keys(duty.outcomes ?? {}), ...test.values] }
  })
}

/** Duties so ordered that each comes after those that its conditions read, otherwise as they were written. */
function inOrder(
  duties: Readonly<Record<string, Duty>>,
  file: MatterFile,
): readonly string[] | { circle: readonly string[] } {
  const order: string[] = []
  const visiting: string[] = []
  const reads = (duty: Duty): readonly string[] => {
    const direct = [...keysOf(duty.when), ...(duty.until ? keysOf(duty.until) : [])]
    const through = direct.flatMap(key => (file.facts[key]?.onlyWhen ? keysOf(file.facts[key].onlyWhen) : []))
    return [...direct, ...through].filter(key => key in duties)
  }
  const visit = (id: string): readonly string[] | undefined => {
    if (order.includes(id)) return undefined
    if (visiting.includes(id)) return [...visiting.slice(visiting.indexOf(id)), id]
    visiting.push(id)
    for (const before of reads(duties[id] as Duty)) {
      const circle = visit(before)
      if (circle !== undefined) return circle
    }
    visiting.pop()
    order.push(id)
    return undefined
  }
  for (const id of Object.keys(duties)) {
    const circle = visit(id)
    if (circle !== undefined) return { circle }
  }
  return order
}
