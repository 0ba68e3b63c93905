// A matter that says `procedures` gets the procedure's parts as if it had written them itself; what it writes wins, key by key.

type Raw = Record<string, unknown>

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a part of a merged matter was written. */
export type Origin = { readonly procedure: string } | undefined

/** A matter's data with its procedures merged in, still unread, and which duties and facts came from which procedure. */
export interface MergedMatter {
  readonly data: unknown
  readonly origins: Readonly<Record<string, string>>
  readonly unknown: readonly string[]
}

const parts = ['facts', 'duties', 'calculations', 'documents'] as const

/** Merges the named procedures into a matter's data. */
export function mergeProcedures(matter: unknown, procedures: ReadonlyMap<string, unknown>): MergedMatter {
  if (!isRaw(matter) || !Array.isArray(matter.procedures)) return { data: matter, origins: {}, unknown: [] }
  const uses = matter.procedures.filter(isRaw).map(({ use, when }) => ({ use: String(use), when }))
  const found = uses.flatMap(({ use, when }) => {
    const procedure = procedures.get(use)
    return isRaw(procedure) ? [{ use, procedure: narrowed(procedure, when) }] : []
  })
  const base = found.reduce((merged, { procedure }) => overlay(merged, procedure), {} as Raw)
  return {
    data: overlay(base, matter),
    origins: Object.fromEntries(
      found.flatMap(({ use, procedure }) =>
        parts.flatMap(part => keysOf(procedure[part]).map(key => [`${part}.${key}`, use])),
      ),
    ),
    unknown: uses.filter(({ use }) => !procedures.has(use)).map(({ use }) => use),
  }
}

const keysOf = (entries: unknown): string[] => (isRaw(entries) ? Object.keys(entries) : [])

/** One set of parts over another: entries key by key, closing needs one after the other, the rest replaced. */
function overlay(base: Raw, over: Raw): Raw {
  const merged: Raw = { ...base, ...over }
  for (const part of parts) merged[part] = mergeEntries(base[part] ?? {}, over[part])
  merged['closing-needs'] = [...needsOf(base), ...needsOf(over)]
  return merged
}

const needsOf = (raw: Raw): unknown[] => (Array.isArray(raw['closing-needs']) ? raw['closing-needs'] : [])

/** The parts of a procedure, with the matter's condition on the duties with which it begins. */
const narrowed = (procedure: Raw, when: unknown): Raw => ({
  ...Object.fromEntries(parts.map(part => [part, isRaw(procedure[part]) ? procedure[part] : {}])),
  duties: narrowEntries(isRaw(procedure.duties) ? procedure.duties : {}, when),
  'closing-needs': needsOf(procedure).map(need => narrowNeed(need, when)),
})

const mergeEntries = (base: unknown, over: unknown): Raw => {
  const result: Raw = { ...(base as Raw) }
  if (!isRaw(over)) return result
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete result[key]
    else result[key] = isRaw(value) && isRaw(result[key]) ? { ...(result[key] as Raw), ...value } : value
  }
  return result
}

// Only the duties with which a procedure begins are narrowed: the others follow from them.
const narrowEntries = (duties: Raw, when: unknown): Raw =>
  when === undefined
    ? duties
    : Object.fromEntries(
        Object.entries(duties).map(([id, duty]) => [
          id,
          isRaw(duty) && duty.when === 'opened' ? { ...duty, when } : duty,
        ]),
      )

const narrowNeed = (need: unknown, when: unknown): unknown =>
  when !== undefined && isRaw(need) && need.when === undefined ? { ...need, when } : need
