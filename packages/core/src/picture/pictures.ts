// The four uses of the one picture: the matter, the case, a counterexample; supervision draws over the matter's.

import { dateOf } from '../calendar/local-date.ts'
import { sayInstant } from '../calendar/say-date.ts'
import type { CaseState } from '../case/state.ts'
import type { Duty, Matter, ResponsibilityList } from '../catalogue/list.ts'
import { sayOutcome } from '../condition/say-value.ts'
import { bearerOf, viewCase } from '../obligations/case-in-view.ts'
import { obligationsOf } from '../obligations/derive.ts'
import { describeLimit, dueOf } from '../obligations/due-of.ts'
import { regularCourse } from '../responsibility/regular-course.ts'
import type { Text } from '../text.ts'
import { layOut } from './layout.ts'
import type { CardMark, Picture } from './picture.ts'

const none: Text = { zh: '', en: '' }

/** The lead that a matter names when its facts do not say otherwise: of its rows, the first. */
const firstLead = (list: ResponsibilityList, matter: Matter): string => matter.lead[0]?.lead ?? list.firstReceiver

/** The parts of a picture that the list alone decides. */
const asListed = (list: ResponsibilityList, matter: Matter, lead: string) => ({
  list,
  matter,
  title: matter.title,
  lead,
  bearerOf: (duty: Duty): string => (duty.by === 'lead' ? lead : duty.by),
})

const limitOf = (duty: Duty): Text => describeLimit(duty) ?? none

/** Who does what, in what order, on what law. */
export function pictureOfMatter(list: ResponsibilityList, matter: Matter): Picture {
  const lead = firstLead(list, matter)
  return layOut({
    ...asListed(list, matter, lead),
    markOf: duty => (duty.modality === 'may' ? 'possible' : 'plain'),
    subtitleOf: limitOf,
  })
}

/**
 * What will happen, as far as stated facts decide: regular duties plain, others possible, what cannot arise left out. For
 * citizens: of each department the duties that have a sentence for them, or its first where none has.
 */
export function pictureOfAnswer({
  list,
  matter,
  facts,
  lead,
}: {
  list: ResponsibilityList
  matter: Matter
  facts: Readonly<Record<string, unknown>>
  lead: string
}): Picture {
  const { arising, possible } = regularCourse(matter, facts)
  const told = toldToCitizens(matter, lead, [...arising, ...possible])
  return layOut({
    ...asListed(list, matter, lead),
    markOf: duty => (arising.has(duty.id) && duty.modality === 'must' ? 'plain' : 'possible'),
    subtitleOf: limitOf,
    omit: duty => !told.has(duty.id),
  })
}

function toldToCitizens(matter: Matter, lead: string, candidates: readonly string[]): ReadonlySet<string> {
  const duties = matter.order.flatMap(id => (candidates.includes(id) ? [matter.duties[id] as Duty] : []))
  const bearer = (duty: Duty): string => (duty.by === 'lead' ? lead : duty.by)
  const told = duties.filter(({ plain }) => plain !== undefined)
  const silent = duties.filter(duty => !told.some(each => bearer(each) === bearer(duty)))
  const firsts = silent.filter((duty, index) => silent.findIndex(each => bearer(each) === bearer(duty)) === index)
  return new Set([...told, ...firsts].map(({ id }) => id))
}

/** Cards by standing: owed with the date, discharged, possible. What cannot arise any more, and powers not yet open, are left out. */
export function pictureOfCase({
  list,
  state,
  now,
}: {
  list: ResponsibilityList
  state: CaseState
  now: string
}): Picture {
  const view = viewCase({ list, state, now })
  const owed = new Map(
    obligationsOf(view).flatMap(obligation =>
      obligation.kind === 'discharge' && obligation.duty !== undefined ? [[obligation.duty, obligation] as const] : [],
    ),
  )
  const dues = new Map([...owed].map(([duty, obligation]) => [duty, dueOf({ list, state, obligation })]))
  const markOf = (duty: Duty): CardMark => {
    const standing = view.standings.of()[duty.id] ?? 'dormant'
    const due = dues.get(duty.id)
    return standing === 'owed' && due !== undefined && due.at < now && duty.modality === 'must' ? 'overdue' : standing
  }
  const subtitleOf = (duty: Duty): Text => {
    const act = state.acts[duty.id] ?? state.periods[duty.id]?.at(-1)
    if (act !== undefined && view.standings.of()[duty.id] === 'discharged')
      return withDate(act.at, sayOutcome(view.matter, duty.id, act.outcome))
    const due = dues.get(duty.id)
    if (due === undefined) return describeLimit(duty) ?? none
    if (due.suspendedSince !== undefined) return { zh: '期限中止', en: 'clock suspended' }
    if (due.suspendedSince !== undefined) return { zh: '期限中止', en: 'clock suspended' }
    const said = sayInstant(due.at)
    return { zh: `${said.zh}前`, en: `by ${said.en}` }
  }
  return layOut({
    list,
    matter: view.matter,
    title: view.matter.title,
    lead: view.lead,
    bearerOf: duty => bearerOf(view, duty),
    markOf,
    subtitleOf,
    omit: ({ id, modality }) => {
      const standing = view.standings.of()[id]
      return standing === 'dormant' || standing === 'void' || (standing === 'possible' && modality === 'may')
    },
  })
}

const withDate = (at: string, said: Text): Text => ({
  zh: `${dateOf(at).slice(5)} ${said.zh}`,
  en: `${dateOf(at).slice(5)} ${said.en}`,
})

/** A counterexample: the story's duties highlighted, the rest faint. */
export function pictureOfStory(
  list: ResponsibilityList,
  matter: Matter,
  story: readonly { readonly duty?: string; readonly outcome?: string }[],
): Picture {
  const outcomes = new Map(
    story.flatMap(({ duty, outcome }) => (duty === undefined ? [] : [[duty, outcome ?? 'done'] as const])),
  )
  const lead = firstLead(list, matter)
  return layOut({
    ...asListed(list, matter, lead),
    markOf: duty => (outcomes.has(duty.id) ? 'highlighted' : 'dormant'),
    subtitleOf: duty => (outcomes.has(duty.id) ? sayOutcome(matter, duty.id, outcomes.get(duty.id) ?? 'done') : none),
  })
}
