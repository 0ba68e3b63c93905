// given(events).when(command).then(events | refusal)
import { expect } from 'vitest'
import type { CaseCommand } from '../case/command.ts'
import { decide } from '../case/decide.ts'
import type { Actor, CaseEvent, EventBody } from '../case/events.ts'
import { replay } from '../case/evolve.ts'
import type { ResponsibilityList } from '../catalogue/list.ts'
import { willow } from './willow.ts'

export const officer = (department: string): Actor => ({ person: `${department}-officer`, department, role: 'officer' })
export const head = (department: string): Actor => ({ person: `${department}-head`, department, role: 'head' })

/** Something that happened, when, and through whom. */
export interface Happened {
  readonly body: EventBody
  readonly at: string
  readonly by: Actor
}

export const happened = (at: string, by: Actor, body: EventBody): Happened => ({ at, by, body })

export const eventsOf = (history: readonly Happened[]): readonly CaseEvent[] =>
  history.map(({ body, at, by }, index) => ({ ...body, at, by, caseId: 'case', version: index + 1, list: willow.hash }))

/** The state after what happened. */
export const stateAfter = (...history: readonly Happened[]) => replay(eventsOf(history))

/** What follows from a command after what happened. */
export const given = (...history: readonly Happened[]) => givenIn(willow, ...history)

/** What follows from a command after what happened, under a list that is not quite the invented county's. */
export function givenIn(list: ResponsibilityList, ...history: readonly Happened[]) {
  return {
    when: (command: CaseCommand, by: Actor, at = '2026-03-20T09:00:00') => {
      const decision = decide(replay(eventsOf(history)), command, { list, at, by })
      return {
        // biome-ignore lint/suspicious/noThenProperty: it reads as given-when-then; nobody awaits it
        then: (...events: readonly Partial<EventBody>[]) => {
          expect(decision).toMatchObject({ ok: true })
          if (decision.ok) expect(decision.value).toMatchObject(events)
        },
        events: () => (decision.ok ? decision.value : []),
        refused: (code: string) => {
          expect(decision).toMatchObject({ ok: false, error: { code } })
        },
      }
    },
  }
}

export const opened = (facts: Record<string, unknown> = { place: 'well' }): Happened =>
  happened(
    '2026-03-02T09:00:00',
    { person: 'anonymous', role: 'public' },
    { type: 'case-opened', data: { matter: 'well-water', channel: 'report', facts } },
  )

export const discharged = (
  at: string,
  department: string,
  duty: string,
  outcome = 'done',
  facts: Record<string, unknown> = {},
): Happened => happened(at, officer(department), { type: 'duty-discharged', data: { duty, outcome, facts } })
