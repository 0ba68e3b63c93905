// Tells a story by clicking: its acts one after the other, and after each what the page must show.
import { test } from '@playwright/test'
import type { Scenario } from '@remit/core'
import { meet } from './expectation.ts'
import { type Act, isAct, play, type Stage } from './story.ts'

interface Telling {
  /** What happens between two acts: days pass. */
  readonly before?: (act: Act) => Promise<void>
  /** Who else looks after an act: the reporter. Named by the duty that was done. */
  readonly after?: Readonly<Record<string, () => Promise<void>>>
  /** Whether the dates of the story are those of the clock, so that due dates can be compared. */
  readonly dates: boolean
}

/** Tells a story from its opening to its end. */
export async function tell(stage: Stage, story: Scenario, { before, after = {}, dates }: Telling): Promise<void> {
  for (const step of story.steps) {
    await test.step(JSON.stringify(step), async () => {
      if (isAct(step)) {
        await before?.(step)
        await play(stage, step)
        await after[step.does ?? (step.closes === true ? 'close' : '')]?.()
      } else if (stage.person !== undefined) await meet(stage, step.expect, { dates })
    })
  }
}
