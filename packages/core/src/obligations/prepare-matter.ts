import type { Duty, Matter } from '../catalogue/list.ts'
import { type PreparedCondition, prepare } from '../condition/compile.ts'

/** A duty with its conditions prepared. */
export interface PreparedDuty {
  readonly duty: Duty
  readonly when: PreparedCondition
  readonly until?: PreparedCondition
}

/** A matter prepared for being evaluated often: duties first, in their order, then facts, then the channel. */
export interface PreparedMatter {
  readonly keys: readonly string[]
  readonly places: ReadonlyMap<string, number>
  readonly duties: readonly PreparedDuty[]
  /** The places of the duties that repeat. */
  readonly repeating: readonly number[]
  /** By place: when the fact there exists at all. */
  readonly onlyWhen: readonly (PreparedCondition | undefined)[]
  readonly channel: number
  /** Facts without which no case should be opened. */
  readonly required: readonly string[]
}

const prepared = new WeakMap<Matter, PreparedMatter>()

/** The matter prepared, once. */
export function prepareMatter(matter: Matter): PreparedMatter {
  const known = prepared.get(matter)
  if (known !== undefined) return known
  const keys = [...matter.order, ...Object.keys(matter.facts), 'channel']
  const places = new Map(keys.map((key, place) => [key, place]))
  const placeOf = (key: string): number => {
    const place = places.get(key)
    if (place === undefined) throw new Error(`Matter ${matter.id} reads ${key}, which it does not have`)
    return place
  }
  const made: PreparedMatter = {
    keys,
    places,
    duties: matter.order.map(id => {
      const duty = matter.duties[id] as Duty
      return { duty, when: prepare(duty.when, placeOf), ...(duty.until && { until: prepare(duty.until, placeOf) }) }
    }),
    repeating: matter.order.flatMap((id, place) => (matter.duties[id]?.repeats === undefined ? [] : [place])),
    onlyWhen: keys.map(key => {
      const condition = matter.facts[key]?.onlyWhen
      return condition === undefined ? undefined : prepare(condition, placeOf)
    }),
    channel: keys.length - 1,
    required: Object.entries(matter.facts).flatMap(([id, fact]) => (fact.atOpening === 'require' ? [id] : [])),
  }
  prepared.set(matter, made)
  return made
}
