// Cases in different states, out of the list's own stories: of each matter, the beginning of its first one.
import { randomUUID } from 'node:crypto'
import {
  type Actor,
  addDays,
  commandsOf,
  dateOf,
  daysBetween,
  decide,
  type Matter,
  ok,
  periodOf,
  type Result,
  type Scenario,
} from '@remit/core'
import { append, openCase } from '../cases/append.ts'
import { loadCase } from '../cases/load-case.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Refusal } from '../refusal.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'

type Act = Extract<Scenario['steps'][number], { by: string }>

// How much of a story is played, from one matter to the next: just opened, under way, nearly done, to its end.
const shares = [0, 0.3, 0.6, 1]

/** Plays the beginnings of stories. */
export async function playStories(setting: Setting): Promise<void> {
  for (const [index, matter] of setting.lists.current.matters.entries()) {
    const [story] = setting.lists.scenariosOf(matter.id)
    if (story !== undefined) await playStory(setting, matter, story, shares[index % shares.length] ?? 1)
  }
}

/** Plays a share of a story, from 0 (only opened) to 1, so moved that it ends in the week before now. Returns the case. */
export async function playStory(
  setting: Setting,
  matter: Matter,
  story: Scenario,
  share: number,
): Promise<string | undefined> {
  const acts = story.steps.filter((step): step is Act => 'by' in step)
  const played = acts.slice(0, Math.ceil(acts.length * share))
  const days = daysToShift(played.at(-1)?.at ?? story.opened.at, nowOf(setting))
  const caseId = randomUUID()
  const opened = await open(setting, { matter, story, caseId, days })
  if (!opened.ok) return undefined
  // Some stories tell of an act that is refused: it leaves nothing, and the story goes on.
  for (const act of played) await play(setting, { matter, act, caseId, days })
  return caseId
}

/** By how many days a story moves so that what is played of it ends today or in the week before, on the same day of the week. */
const daysToShift = (last: string, now: string): number => {
  const days = daysBetween(dateOf(last), dateOf(now))
  const whole = Math.floor(days / 7) * 7
  return last.slice(10) > now.slice(10) && whole === days ? whole - 7 : whole
}

const shift = (at: string, days: number): string => `${addDays(dateOf(at), days)}${at.slice(10)}`

interface Opening {
  readonly matter: Matter
  readonly story: Scenario
  readonly caseId: string
  readonly days: number
}

const actors: Partial<Record<Scenario['opened']['channel'], Actor>> = {
  schedule: { person: 'clock', role: 'clock' },
}

function open(setting: Setting, { matter, story, caseId, days }: Opening): Promise<Result<unknown, Refusal>> {
  const { at, channel, facts, text } = story.opened
  const by = actors[channel] ?? { person: 'public', role: 'public' }
  const period =
    matter.schedule && channel === 'schedule' ? periodOf(matter.schedule, dateOf(shift(at, days))).period : undefined
  const opening = {
    caseId,
    matter: matter.id,
    channel,
    facts,
    ...(text !== undefined && { text }),
    ...(period !== undefined && { period }),
  }
  return inTransaction(setting.db, tx =>
    openCase(tx, opening, { list: setting.lists.current, at: shift(at, days), by }),
  )
}

interface Playing {
  readonly matter: Matter
  readonly act: Act
  readonly caseId: string
  readonly days: number
}

function play(setting: Setting, { matter, act, caseId, days }: Playing): Promise<Result<void, Refusal>> {
  const list = setting.lists.current
  const key = { jurisdiction: jurisdictionOf(setting), caseId }
  return inTransaction<void>(setting.db, async tx => {
    const load = async () => {
      const loaded = await loadCase(tx, key, { lock: true })
      if (loaded === undefined) throw new Error(`Case ${caseId} is gone`)
      return loaded
    }
    const { state } = await load()
    for (const { command, by } of commandsOf(matter, act, state)) {
      const loaded = await load()
      const circumstances = { list, at: shift(act.at, days), by }
      const decided = decide(loaded.state, command, circumstances)
      if (!decided.ok) return decided
      await append(tx, { caseId, ...loaded }, decided.value, circumstances)
    }
    return ok(undefined)
  })
}
