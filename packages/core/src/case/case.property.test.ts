// Laws of the core, over random walks through the invented county's matters.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addHours } from '../calendar/local-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { Matter } from '../catalogue/list.ts'
import { mapTests } from '../condition/combine.ts'
import { evaluate, UNKNOWN } from '../condition/evaluate.ts'
import { calendarOf } from '../obligations/calendar-of.ts'
import { deriveObligations } from '../obligations/derive.ts'
import { dueOf } from '../obligations/due-of.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { whoIsResponsible } from '../responsibility/who-is-responsible.ts'
import { head, officer } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import type { CaseCommand } from './command.ts'
import { decide, decideOpening } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { evolve, openedBy, replay } from './evolve.ts'
import type { CaseState } from './state.ts'

const someValue = (matter: Matter, id: string, choice: number): unknown => {
  const fact = matter.facts[id]
  if (fact === undefined) return undefined
  switch (fact.type) {
    case 'boolean':
      return choice % 2 === 0
    case 'enum':
      return Object.keys(fact.values)[choice % Object.keys(fact.values).length]
    case 'date':
      return `2026-0${1 + (choice % 9)}-15`
    case 'integer':
      return 1 + (choice % 20)
    default:
      return undefined
  }
}

interface Walk {
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
  readonly matter: Matter
  readonly now: string
}

/** What the bearer of an obligation would ask for, with values by choice. */
function commandFor(matter: Matter, { kind, duty: id = '' }: Obligation, choice: number): CaseCommand {
  if (kind === 'close') return { type: 'close' }
  if (kind === 'approve' || kind === 'join' || kind === 'acknowledge') return { type: kind, duty: id }
  const duty = matter.duties[id]
  const outcomes = Object.keys(duty?.outcomes ?? { done: true })
  const wanted = Object.values(duty?.establishes ?? {}).flat()
  const facts = Object.fromEntries(wanted.map(fact => [fact, someValue(matter, fact, choice)]))
  return { type: 'discharge', duty: id, outcome: outcomes[choice % outcomes.length] ?? 'done', facts }
}

const reporter = { person: 'p', role: 'public' as const }

function openWalk(matter: Matter, at: string, choice: number): readonly CaseEvent[] {
  const facts = Object.fromEntries(
    Object.entries(matter.facts).flatMap(([id, fact]) =>
      fact.atOpening === 'require' ? [[id, someValue(matter, id, choice)]] : [],
    ),
  )
  const opening = decideOpening(
    { type: 'open-case', matter: matter.id, channel: matter.openedBy[0] ?? 'report', facts },
    { list: willow, at, by: reporter },
  )
  if (!opening.ok) throw new Error(JSON.stringify(opening))
  return opening.value.map(body => ({ ...body, caseId: 'walk', version: 1, at, by: reporter, list: willow.hash }))
}

/** A case in which each choice picks something that is owed, and does it. */
function walk(matterIndex: number, choices: readonly number[]): Walk {
  const matter = willow.matters[matterIndex % willow.matters.length] as Matter
  let now = '2026-03-02T09:00:00'
  const events = [...openWalk(matter, now, choices[0] ?? 0)]
  let state = openedBy(events[0] as CaseEvent)
  for (const choice of choices) {
    now = addHours(now, 1 + (choice % 50))
    const obligations = deriveObligations({ list: willow, state, now })
    const chosen = obligations[choice % Math.max(1, obligations.length)]
    if (chosen === undefined) break
    const by = chosen.kind === 'approve' ? head(chosen.bearer) : officer(chosen.bearer)
    const decision = decide(state, commandFor(matter, chosen, choice), { list: willow, at: now, by })
    for (const body of decision.ok ? decision.value : []) {
      const event: CaseEvent = { ...body, caseId: 'walk', version: state.version + 1, at: now, by, list: willow.hash }
      events.push(event)
      state = evolve(state, event)
    }
  }
  return { events, state, matter, now }
}

const walks = fc
  .tuple(fc.nat(10), fc.array(fc.nat(1000), { minLength: 1, maxLength: 25 }))
  .map(([index, choices]) => walk(index, choices))

test('a replay gives the state that the live case has', () => {
  fc.assert(
    fc.property(walks, ({ events, state }) => {
      expect(replay(events)).toEqual(state)
    }),
  )
})

test('a case that is open is never nobody’s', () => {
  fc.assert(
    fc.property(walks, ({ state, now }) => {
      if (state.closed !== undefined) return
      const owed = deriveObligations({ list: willow, state, now }).filter(({ modality }) => modality === 'must')
      expect(owed.length).toBeGreaterThan(0)
    }),
  )
})

test('a date is never before what starts it, and never on a day of rest unless it counts hours', () => {
  fc.assert(
    fc.property(walks, ({ state, now, matter }) => {
      for (const obligation of deriveObligations({ list: willow, state, now })) {
        const due = dueOf({ list: willow, state, obligation })
        if (due === undefined) continue
        expect(due.at >= obligation.since).toBe(true)
        const within = obligation.kind === 'discharge' ? matter.duties[obligation.duty ?? '']?.within : undefined
        const hours = within !== undefined && 'span' in within && within.span.includes('hour')
        expect(hours || isWorkingDay(calendarOf(willow), due.date)).toBe(true)
      }
    }),
  )
})

test('facts that no condition reads change nothing of what is owed', () => {
  fc.assert(
    fc.property(walks, fc.string(), ({ state, now }, value) => {
      const touched: CaseState = {
        ...state,
        facts: { ...state.facts, unread: { value, since: now, by: officer('water'), earlier: [] } },
      }
      expect(deriveObligations({ list: willow, state: touched, now })).toEqual(
        deriveObligations({ list: willow, state, now }),
      )
    }),
  )
})

const stated = (matter: Matter) =>
  fc.record(
    Object.fromEntries(
      Object.keys(matter.facts).map(id => [
        id,
        fc.option(
          fc.nat(100).map(choice => someValue(matter, id, choice)),
          { nil: undefined },
        ),
      ]),
    ),
  )

test('more facts never turn a settled answer into a question', () => {
  for (const matter of willow.matters) {
    fc.assert(
      fc.property(stated(matter), stated(matter), (some, more) => {
        const known = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
        const first = whoIsResponsible({ list: willow, matter, facts: known })
        const second = whoIsResponsible({ list: willow, matter, facts: { ...more, ...known } })
        if (first.answer === 'settled') expect(second.answer).toBe('settled')
      }),
    )
  }
})

test('the order of rows and of tests does not matter', () => {
  const matter = willow.matters[0] as Matter
  fc.assert(
    fc.property(stated(matter), facts => {
      const read = (key: string): unknown => (facts as Record<string, unknown>)[key] ?? UNKNOWN
      for (const duty of Object.values(matter.duties)) {
        const turned = [...mapTests(duty.when, ({ test: same }) => same)].reverse().map(row => [...row].reverse())
        expect(evaluate(turned, read)).toBe(evaluate(duty.when, read))
      }
    }),
  )
})
