// The steps of a calculation as other programs and people read them.
import type { Calculated, Text } from '@remit/core'

type Step = Calculated['steps'][number]

/** A step with its value: `unknown` where something is missing, amounts in yuan with two decimals. */
export type ShownStep = Pick<Step, 'id' | 'label' | 'basis' | 'formula' | 'used'> & {
  readonly value: unknown
  readonly unit: Text | null
  readonly missing?: Extract<Step, { known: false }>['missing']
}

const yuan = '元'

/** The steps in their order. */
export const shownSteps = (steps: Calculated['steps']): readonly ShownStep[] =>
  steps.map(step => {
    const { id, label, basis, formula, used, unit } = step
    const rest = { unit: unit ?? null, basis, formula, used }
    if (!step.known) return { id, label, value: 'unknown', ...rest, missing: step.missing }
    return { id, label, value: unit?.zh === yuan ? asMoney(step.value) : step.value, ...rest }
  })

/** Whole yuan and tenths get their fen; an amount with more decimals, on its way through the calculation, keeps them. */
function asMoney(value: unknown): unknown {
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value)) ?? []
  return whole === undefined ? value : `${whole}.${decimals.padEnd(2, '0')}`
}
