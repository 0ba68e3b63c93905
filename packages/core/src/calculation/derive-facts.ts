import { storedFact } from './computed-fact.ts'
import { factFinder } from './fact-finder.ts'
import type { FactDeclarations } from './fact-value.ts'
import { isUnknown } from './value.ts'

/**
 * The facts with those that are derived from them, in the shapes in which they are stored. A derived fact whose inputs
 * are not all known stays as it was stated, or is left out; so is one that computes to null, or to what its declaration
 * does not allow. Never refuses: a stored value that does not fit its declaration counts as not known.
 */
export function deriveFacts(
  declarations: FactDeclarations,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const derived = derivedIn(declarations)
  if (derived.length === 0) return facts
  const find = factFinder(declarations, facts)
  const all: Record<string, unknown> = { ...facts }
  for (const id of derived) {
    const value = find(id)
    if (value === undefined || isUnknown(value)) continue
    const declaration = declarations[id]
    const stored = declaration && storedFact(declaration, value)
    if (stored === undefined) delete all[id]
    else all[id] = stored
  }
  return all
}

const derivedByDeclarations = new WeakMap<FactDeclarations, readonly string[]>()

function derivedIn(declarations: FactDeclarations): readonly string[] {
  const known = derivedByDeclarations.get(declarations)
  if (known) return known
  const derived = Object.keys(declarations).filter(id => declarations[id]?.derived !== undefined)
  derivedByDeclarations.set(declarations, derived)
  return derived
}
