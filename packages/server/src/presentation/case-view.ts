import {
  type Allowed,
  type CaseEvent,
  deriveObligations,
  getMatter,
  pictureOfCase,
  type ResponsibilityList,
} from '@remit/core'
import { leadOf } from '../cases/lead-of.ts'
import type { Seen } from '../cases/seen.ts'
import type { CaseView } from '../views.ts'
import { presentAllowed } from './allowed-view.ts'
import { presentCorrections } from './case-corrections.ts'
import { presentFacts } from './case-facts.ts'
import { presentObjections } from './case-objections.ts'
import { presentStandings } from './case-standings.ts'
import { presentTimeline } from './case-timeline.ts'
import { type Onlooker, presentObligation } from './obligation-view.ts'

/** A case as it was loaded for somebody to look at. */
export interface CaseToPresent {
  readonly seen: Seen
  readonly number: string
  readonly subject: string
  readonly events: readonly CaseEvent[]
  readonly onlooker: Onlooker
  readonly allowed: readonly Allowed[]
  /** The version of the list that is in force now. */
  readonly inForce?: ResponsibilityList
  /** The version under which an event came about, by its hash. */
  readonly listOf?: (hash: string) => ResponsibilityList
  /** Linked cases; `caseId` only of those that the onlooker may open. */
  readonly links: CaseView['links']
  /** Whether the reporter left a way to be reached that the onlooker may open. */
  readonly contact: boolean
}

/** A case as a department sees it. */
export function presentCase(given: CaseToPresent): CaseView {
  const { seen, number, subject, events, onlooker, allowed, links, contact } = given
  const { list, state } = seen
  const matter = getMatter(list, state.matter)
  const { opened, closed } = state
  const words = onlooker.sight === 'all' ? opened.text : undefined
  return {
    caseId: state.caseId,
    number,
    matter: matter.id,
    matterTitle: matter.title,
    subject: onlooker.sight === 'all' ? subject : '',
    version: state.version,
    list: { version: list.version, hash: list.hash },
    opened: {
      at: opened.at,
      channel: state.channel,
      by: onlooker.nameOf(opened.by.person),
      ...(words !== undefined && { text: words }),
    },
    ...(closed !== undefined && { closed: { at: closed.at } }),
    lead: leadOf(list, state),
    facts: presentFacts(matter, state, onlooker),
    obligations: deriveObligations(seen).map(obligation => presentObligation(seen, obligation, onlooker)),
    standings: presentStandings(seen),
    timeline: presentTimeline({ list, matter, events, onlooker, ...(given.listOf && { listOf: given.listOf }) }),
    objections: presentObjections(seen, onlooker),
    ...presentCorrections(seen, onlooker),
    links,
    picture: pictureOfCase(seen),
    allowed: presentAllowed(seen, allowed, given.inForce),
    contact,
  }
}
