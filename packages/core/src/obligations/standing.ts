// The standing of each duty in a case: derived from facts and acts, never stored as truth.
import type { Act, CaseState } from '../case/state.ts'
import type { Duty, Matter } from '../catalogue/list.ts'
import { evaluatePrepared } from '../condition/compile.ts'
import type { Truth } from '../condition/condition.ts'
import { evaluate, NONE, type Reader, UNKNOWN } from '../condition/evaluate.ts'
import { periodsOf } from './periods.ts'
import { type PreparedDuty, type PreparedMatter, prepareMatter } from './prepare-matter.ts'

/** dormant 未触发, possible 待定, owed 应办, discharged 已履行, void 已免除 */
export type Standing = 'dormant' | 'possible' | 'owed' | 'discharged' | 'void'

/** The standings of a matter's duties in a case, and how to read the case's facts and acts. */
export interface Standings {
  readonly of: () => Readonly<Record<string, Standing>>
  readonly read: Reader
  /** Ids of the owed duties, in the order in which they can arise. */
  readonly owed: readonly string[]
}

/**
 * Standings of all duties, in one pass in the order in which they can arise. Powers that were not used are open, or, when
 * the question is whether the case may end, count as never used.
 */
export function deriveStandings(matter: Matter, state: CaseState, powers: 'open' | 'unused' = 'open'): Standings {
  const prepared = prepareMatter(matter)
  const { places, keys, duties } = prepared
  const readings: unknown[] = new Array(keys.length).fill(undefined)
  const of = new Array<Standing>(duties.length)
  const owed: string[] = []
  const acts = actsByPlace(prepared, state)
  const readPlace = (place: number): unknown => {
    let reading = readings[place]
    if (reading === undefined) {
      reading = readFact(prepared, state, place, readPlace)
      readings[place] = reading
    }
    return reading
  }
  for (let place = 0; place < duties.length; place += 1) {
    const prepared = duties[place] as PreparedDuty
    const act = acts[place]
    const standing = act === undefined ? undischarged(prepared, readPlace) : 'discharged'
    of[place] = standing
    const unused = powers === 'unused' && prepared.duty.modality === 'may'
    readings[place] = act !== undefined ? act.outcome : unused ? NONE : readingOf(standing)
    if (standing === 'owed') owed.push(prepared.duty.id)
  }
  let byId: Record<string, Standing> | undefined
  return {
    // Most callers ask only for what is owed: the whole table is made when somebody wants it.
    of: () => {
      byId ??= Object.fromEntries(of.map((standing, place) => [keys[place] as string, standing]))
      return byId
    },
    read: key => {
      const place = places.get(key)
      return place === undefined ? UNKNOWN : readPlace(place)
    },
    owed,
  }
}

/** The acts by which duties count as discharged, by place: a case has few acts and a matter many duties, so the acts are gone through. */
function actsByPlace({ places, duties, repeating }: PreparedMatter, state: CaseState): readonly (Act | undefined)[] {
  const acts = new Array<Act | undefined>(duties.length).fill(undefined)
  for (const id in state.acts) {
    const place = places.get(id)
    if (place !== undefined && place < duties.length) acts[place] = state.acts[id]
  }
  for (const place of repeating) acts[place] = dischargeOf((duties[place] as PreparedDuty).duty, state)
  return acts
}

const readingOf = (standing: Standing): unknown => (standing === 'dormant' || standing === 'void' ? NONE : UNKNOWN)

function undischarged({ when, until }: PreparedDuty, read: (place: number) => unknown): Standing {
  const truth = evaluatePrepared(when, read)
  if (truth === 'not-met') return 'dormant'
  if (truth === 'unknown') return 'possible'
  return until !== undefined && evaluatePrepared(until, read) === 'met' ? 'void' : 'owed'
}

/** The act by which a duty counts as discharged: of a repeated one, the act of its last period. */
export function dischargeOf(duty: Duty, state: CaseState): Act | undefined {
  if (duty.repeats === undefined) return state.acts[duty.id]
  const acts = state.periods[duty.id]
  const [first] = acts ?? []
  if (acts === undefined || first === undefined) return undefined
  const periods = periodsOf(duty, first.start ?? first.at.slice(0, 10), state)
  return periods !== undefined && acts.length >= periods ? acts[acts.length - 1] : undefined
}

function readFact(
  { keys, onlyWhen, channel }: PreparedMatter,
  state: CaseState,
  place: number,
  read: (place: number) => unknown,
): unknown {
  if (place === channel) return state.channel
  const exists = onlyWhen[place]
  if (exists !== undefined) {
    const applies = evaluatePrepared(exists, read)
    if (applies !== 'met') return applies === 'unknown' ? UNKNOWN : NONE
  }
  const entry = state.facts[keys[place] as string]
  return entry === undefined || entry.value === null ? UNKNOWN : entry.value
}

/** Whether a closing rule is content: `closed-when` and every need whose condition is met. */
export function closingTruth(matter: Matter, read: Reader): Truth {
  let result = evaluate(matter.closedWhen, read)
  if (result === 'not-met') return 'not-met'
  for (const need of matter.closingNeeds) {
    const applies = need.when === undefined ? 'met' : evaluate(need.when, read)
    if (applies === 'not-met') continue
    const fulfilled = evaluate(need.needs, read)
    if (fulfilled === 'met') continue
    if (applies === 'met' && fulfilled === 'not-met') return 'not-met'
    result = 'unknown'
  }
  return result
}
