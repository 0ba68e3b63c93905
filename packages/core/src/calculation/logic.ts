// And, or, any, all: one side can decide although the other is not known.
import { allUnknown, type Evaluated, faulty, isUnknown, type Unknown, type Value } from './value.ts'
import { typeOf } from './value-type.ts'

/** Whether all hold: false as soon as one does not, otherwise unknown or null when one is. */
export const all = (parts: Iterable<Evaluated>): Evaluated => decide(parts, false)

/** Whether any holds: true as soon as one does, otherwise unknown or null when one is. */
export const any = (parts: Iterable<Evaluated>): Evaluated => decide(parts, true)

function decide(parts: Iterable<Evaluated>, decisive: boolean): Evaluated {
  const unknowns: Unknown[] = []
  let empty = false
  for (const part of parts) {
    const truth = asTruth(part)
    if (truth === decisive) return decisive
    if (truth === null) empty = true
    else if (isUnknown(truth)) unknowns.push(truth)
  }
  if (unknowns.length > 0) return allUnknown(unknowns)
  return empty ? null : !decisive
}

/** A truth value; a fault when it is a value of another kind. */
export const asTruth = (value: Evaluated): boolean | null | Unknown => {
  if (value === null || typeof value === 'boolean' || isUnknown(value)) return value
  return faulty('wrong-operands', { operator: 'true or false', left: typeOf(value as Value) })
}
