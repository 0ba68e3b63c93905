// A story, played: its acts are decided as if people gave them, its expectations compared with what is derived.

import { decide, decideOpening } from '../case/decide.ts'
import type { CaseEvent, EventBody } from '../case/events.ts'
import { evolve, openedBy } from '../case/evolve.ts'
import type { CaseState } from '../case/state.ts'
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import { deriveObligations } from '../obligations/derive.ts'
import { dueOf } from '../obligations/due-of.ts'
import { deriveStandings } from '../obligations/standing.ts'
import type { Refusal } from '../refusal.ts'
import { commandsOf } from './act-commands.ts'
import { type Difference, firstDifference, owedBy } from './check-expectation.ts'
import { firstMisnamed } from './check-names.ts'
import type { Scenario, ScenarioAct } from './scenario-schema.ts'

/** The case after a step of a story. */
export interface Snapshot {
  readonly step: number
  readonly at: string
  readonly standings: Readonly<Record<string, string>>
  readonly owed: readonly {
    readonly kind: string
    readonly duty?: string
    readonly bearer: string
    readonly since: string
    readonly due?: string
  }[]
}

/** How a story went: passed, or the step (from 1; 0 is the opening) and the first difference. */
export interface ScenarioResult {
  readonly matter: string
  readonly scenario: string
  readonly kind: Scenario['kind']
  readonly passed: boolean
  readonly failure?: { readonly step: number } & Difference
  readonly snapshots: readonly Snapshot[]
  readonly events: readonly CaseEvent[]
}

interface Play {
  readonly list: ResponsibilityList
  readonly matter: Matter
  state: CaseState
  now: string
  refused: Refusal | undefined
  readonly events: CaseEvent[]
  readonly snapshots: Snapshot[]
}

/** Plays a story of a matter to its end or to its first difference. */
export function runScenario(list: ResponsibilityList, matter: Matter, scenario: Scenario): ScenarioResult {
  const head = { matter: matter.id, scenario: scenario.id, kind: scenario.kind }
  const misnamed = firstMisnamed(list, matter, scenario)
  if (misnamed !== undefined) return { ...head, passed: false, failure: misnamed, snapshots: [], events: [] }
  const { at, channel, facts, text } = scenario.opened
  const by = { person: channel, role: channel === 'schedule' ? ('clock' as const) : ('public' as const) }
  const opening = decideOpening(
    { type: 'open-case', matter: matter.id, channel, facts, ...(text !== undefined && { text }) },
    { list, at, by },
  )
  if (!opening.ok)
    return {
      ...head,
      passed: false,
      failure: { step: 0, what: 'opened', expected: 'opened', found: opening.error },
      snapshots: [],
      events: [],
    }
  const [first] = opening.value.map(
    (body): CaseEvent => ({ ...body, caseId: scenario.id, version: 1, at, by, list: list.hash }),
  )
  if (first === undefined) throw new Error('Opening a case makes an event')
  const play: Play = {
    list,
    matter,
    state: openedBy(first),
    now: at,
    refused: undefined,
    events: [first],
    snapshots: [],
  }
  take(play, 0)
  const failure = playSteps(play, scenario) ?? endOf(play, scenario)
  return {
    ...head,
    passed: failure === undefined,
    ...(failure && { failure }),
    snapshots: play.snapshots,
    events: play.events,
  }
}

function playSteps(play: Play, { steps }: Scenario): ScenarioResult['failure'] {
  for (const [index, step] of steps.entries()) {
    const difference = 'expect' in step ? meet(play, step.expect) : act(play, step)
    if (difference !== undefined) return { step: index + 1, ...difference }
    take(play, index + 1)
  }
  return undefined
}

function meet(play: Play, expected: Parameters<typeof firstDifference>[0]['expected']): Difference | undefined {
  if (expected.refused !== play.refused?.code)
    return { what: 'refused', expected: expected.refused ?? 'not refused', found: play.refused ?? 'not refused' }
  play.refused = undefined
  return firstDifference({ list: play.list, state: play.state, now: play.now, expected })
}

function act(play: Play, step: ScenarioAct): Difference | undefined {
  if (play.refused !== undefined) return { what: 'refused', expected: 'not refused', found: play.refused }
  if (step.at < play.now) return { what: 'at', expected: `not before ${play.now}`, found: step.at }
  play.now = step.at
  const commands = commandsOf(play.matter, step, play.state)
  if (commands.length === 0) return { what: 'act', expected: 'something to do', found: step }
  for (const { command, by } of commands) {
    const decision = decide(play.state, command, { list: play.list, at: step.at, by })
    if (!decision.ok) {
      play.refused = decision.error
      return undefined
    }
    for (const body of decision.value) append(play, body, { at: step.at, by })
  }
  return undefined
}

function append(play: Play, body: EventBody, stamp: Pick<CaseEvent, 'at' | 'by'>): void {
  const event: CaseEvent = {
    ...body,
    ...stamp,
    caseId: play.state.caseId,
    version: play.state.version + 1,
    list: play.list.hash,
  }
  play.events.push(event)
  play.state = evolve(play.state, event)
}

function endOf(play: Play, { ends, steps }: Scenario): ScenarioResult['failure'] {
  const step = steps.length
  if (play.refused !== undefined) return { step, what: 'refused', expected: 'not refused', found: play.refused }
  if (ends === 'closed')
    return play.state.closed !== undefined
      ? undefined
      : { step, what: 'ends', expected: 'closed', found: owedNow(play) }
  const found = owedNow(play)
  const expected = Object.fromEntries(
    Object.keys(ends.open)
      .sort()
      .map(department => [department, [...(ends.open[department] ?? [])].sort()])
      .filter(([, duties]) => (duties as string[]).length > 0),
  )
  return play.state.closed === undefined && JSON.stringify(expected) === JSON.stringify(found)
    ? undefined
    : { step, what: 'ends', expected, found }
}

const owedNow = ({ list, state, now }: Play) => owedBy(deriveObligations({ list, state, now }))

function take(play: Play, step: number): void {
  const { list, state, now } = play
  const owed = deriveObligations({ list, state, now }).map(obligation => {
    const due = dueOf({ list, state, obligation })?.at
    const { kind, duty, bearer, since } = obligation
    return { kind, ...(duty !== undefined && { duty }), bearer, since, ...(due !== undefined && { due }) }
  })
  play.snapshots.push({ step, at: now, standings: deriveStandings(play.matter, state).of(), owed })
}
