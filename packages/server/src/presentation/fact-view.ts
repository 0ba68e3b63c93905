import type { Fact } from '@remit/core'
import type { FactView } from '../views.ts'

/** A fact as a form asks for it. */
export function presentFact(id: string, fact: Fact): FactView {
  return {
    id,
    type: fact.type,
    label: fact.label,
    ...(fact.question !== undefined && { question: fact.question }),
    ...(fact.help !== undefined && { help: fact.help }),
    ...('unit' in fact && fact.unit !== undefined && { unit: fact.unit }),
    ...(fact.type === 'enum' && { values: fact.values }),
    ...(fact.type === 'table' && { columns: presentColumns(fact.columns) }),
    derived: fact.derived !== undefined,
    atOpening: fact.atOpening ?? (fact.question === undefined ? 'never' : 'ask'),
    ...(fact.sensitive !== undefined && { sensitive: fact.sensitive }),
    ...('min' in fact && fact.min !== undefined && { min: fact.min }),
    ...('max' in fact && fact.max !== undefined && { max: fact.max }),
    ...(fact.onlyWhen !== undefined && { onlyWhen: fact.onlyWhen }),
  }
}

type Columns = (Fact & { type: 'table' })['columns']

const presentColumns = (columns: Columns): NonNullable<FactView['columns']> =>
  Object.fromEntries(
    Object.entries(columns).map(([id, { label, type, values, unit, sensitive }]) => [
      id,
      {
        label,
        type,
        ...(values !== undefined && { values }),
        ...(unit !== undefined && { unit }),
        ...(sensitive !== undefined && { sensitive }),
      },
    ]),
  )
