// How a situation came about, in words: the shortest story that leads to a problem.
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import { labelOf, sayReading } from '../condition/explain.ts'
import type { Text } from '../text.ts'
import { dutyOf } from './compiled.ts'
import { sayDepartment } from './problem-words.ts'
import type { Course, Trail } from './search.ts'
import { DONE, isKnown, isMet, type Situation, YES } from './situation.ts'

/** One step of a story: the opening of the case, or a duty discharged. */
export interface StoryStep {
  readonly text: Text
  readonly duty?: string
  readonly outcome?: string
  readonly department?: string
  /** What the step records, as far as it matters. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The story of a course, from the opening of the case. */
export function tellStory(list: ResponsibilityList, matter: Matter, course: Course): readonly StoryStep[] {
  const { situation } = course
  const { compiled } = situation
  const { acts, stated } = recounted(course)
  const told = new Set<number>()
  const tell = (variables: readonly number[]): Record<string, unknown> => {
    const facts: Record<string, unknown> = {}
    for (const variable of variables) {
      if (told.has(variable)) continue
      told.add(variable)
      if (isTold(situation, variable)) facts[compiled.keys[variable] as string] = likeliest(situation, variable)
    }
    return facts
  }
  const withDerived = (variables: readonly number[]): readonly number[] => {
    const known = new Set([...told, ...variables])
    const derived = compiled.facts.flatMap(({ inputs }, variable) =>
      inputs?.every(input => known.has(input)) ? [variable] : [],
    )
    return [...variables, ...derived]
  }
  const steps = [openingStep(matter, situation, tell(withDerived(stated)))]
  for (const variable of acts) {
    steps.push(actStep(list, matter, situation, variable, tell(withDerived(establishedBy(situation, variable)))))
  }
  return steps
}

/** What is so in a situation, as far as it has been told apart: facts and outcomes by key. */
export function whatIsSo(situation: Situation): Readonly<Record<string, unknown>> {
  const { compiled, status } = situation
  const found: Record<string, unknown> = {}
  compiled.keys.forEach((key, variable) => {
    const isFact = variable < compiled.facts.length
    if (!isFact && status[variable] !== DONE) return
    if (isFact ? isTold(situation, variable) : isNarrowed(situation, variable))
      found[key] = likeliest(situation, variable)
  })
  return found
}

/** The duties in the order in which they were discharged, and the facts that were stated at the opening. */
function recounted({ trail }: Course): { acts: readonly number[]; stated: readonly number[] } {
  const trails: Trail[] = []
  for (let one: Trail | undefined = trail; one !== undefined; one = one.before) trails.unshift(one)
  return { acts: trails.flatMap(({ acts }) => acts), stated: trails.flatMap(({ stated }) => stated) }
}

/** What the discharge of a duty established, with the outcome that it has here. */
const establishedBy = ({ compiled, mask }: Situation, variable: number): readonly number[] =>
  dutyOf(compiled, variable)?.outcomes.find(group => (group.mask & (mask[variable] as number)) !== 0)?.establishes ?? []

const isNarrowed = ({ compiled, mask }: Situation, variable: number): boolean =>
  mask[variable] !== compiled.full[variable]

function isTold(situation: Situation, variable: number): boolean {
  const onlyWhen = situation.compiled.facts[variable]?.onlyWhen
  if (onlyWhen !== undefined && isMet(situation, onlyWhen) !== YES) return false
  return isNarrowed(situation, variable) && isKnown(situation, variable) === YES
}

/** The most ordinary of the values that are possible. */
const likeliest = ({ compiled, mask }: Situation, variable: number): unknown => {
  const bit = 31 - Math.clz32((mask[variable] as number) & -(mask[variable] as number))
  return compiled.values[variable]?.[bit]
}

function openingStep(matter: Matter, situation: Situation, facts: Readonly<Record<string, unknown>>): StoryStep {
  const { channel: _, ...stated } = facts
  const channel = sayReading(matter, 'channel', likeliest(situation, 0))
  const known = sayFacts(matter, stated)
  return {
    text: {
      zh: `案件成立（${channel.zh}）${known === undefined ? '' : `：${known.zh}`}`,
      en: `The case is opened (${channel.en})${known === undefined ? '' : `: ${known.en}`}`,
    },
    facts,
  }
}

function actStep(
  list: ResponsibilityList,
  matter: Matter,
  situation: Situation,
  variable: number,
  facts: Readonly<Record<string, unknown>>,
): StoryStep {
  const { compiled } = situation
  const id = compiled.keys[variable] as string
  const duty = matter.duties[id]
  const outcome = String(likeliest(situation, variable))
  const department = duty?.by === 'lead' ? (leadOf(situation) ?? list.firstReceiver) : (duty?.by ?? list.firstReceiver)
  const [who, what] = [sayDepartment(list, department), labelOf(matter, id)]
  const result = duty?.outcomes === undefined ? undefined : sayReading(matter, id, outcome)
  const known = sayFacts(matter, facts)
  return {
    text: {
      zh: `${who.zh}：${what.zh}${result === undefined ? '' : ` → ${result.zh}`}${known === undefined ? '' : `（${known.zh}）`}`,
      en: `${who.en}: ${what.en}${result === undefined ? '' : ` → ${result.en}`}${known === undefined ? '' : ` (${known.en})`}`,
    },
    duty: id,
    outcome,
    department,
    ...(Object.keys(facts).length > 0 && { facts }),
  }
}

const leadOf = (situation: Situation): string | undefined =>
  situation.compiled.lead.find(({ when }) => isMet(situation, when) === YES)?.department

function sayFacts(matter: Matter, facts: Readonly<Record<string, unknown>>): Text | undefined {
  const said = Object.entries(facts).map(([key, value]) => {
    const [label, reading] = [labelOf(matter, key), sayReading(matter, key, value)]
    return { zh: `${label.zh}：${reading.zh}`, en: `${label.en}: ${reading.en}` }
  })
  if (said.length === 0) return undefined
  return { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
}
