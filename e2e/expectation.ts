// What a story expects at a point, compared with what the case page shows.
import { expect } from '@playwright/test'
import { closing, type Expected, owed, owedDuty, type Stage, titleOf } from './story.ts'

/** Checks that the page shows what is owed, by when, and whether the case may close. */
export async function meet(stage: Stage, expected: Expected, { dates }: { readonly dates: boolean }): Promise<void> {
  const { county } = stage
  const { say } = county.words
  for (const [department, duties] of Object.entries({ ...expected.owed, ...expected.owedIncludes }))
    for (const duty of duties)
      await expect(owed(stage, titleOf(county, duty), department), `${department} owes ${duty}`).toHaveCount(1)
  for (const duty of expected.notOwed ?? []) await expect(owedDuty(stage, duty), `nobody owes ${duty}`).toHaveCount(0)
  for (const [duty, due] of Object.entries(dates ? (expected.due ?? {}) : {}))
    await expect(owedDuty(stage, duty).locator(`time[datetime^="${due}"]`), `${duty} is due ${due}`).toBeVisible()
  if (expected.closable !== undefined)
    await expect(owed(stage, say(closing)), 'the case may close').toHaveCount(expected.closable ? 1 : 0)
}
