// The list's own case of each matter that has no journey of its own, told on its dates: who owes what, by when, to the end.
import type { Page } from '@playwright/test'
import { type MatterInWords, readMatter } from './county.ts'
import { expect, testInTime as test } from './journey.ts'
import { report } from './report.ts'
import { openCase, signIn } from './staff.ts'
import { readStory, type Stage } from './story.ts'
import { tell } from './tell.ts'
import { type Language, wordsIn } from './words.ts'

const matters: readonly (readonly [matter: string, language: Language])[] = [
  ['labour-contract', 'zh'],
  ['employment-promotion', 'en'],
  ['womens-rights', 'zh'],
  ['minors', 'en'],
  ['payroll', 'zh'],
  ['graduates', 'en'],
  ['hardship-workers', 'zh'],
  ['public-recruitment', 'en'],
  ['special-groups', 'zh'],
]

type Story = ReturnType<typeof readStory>
interface Opening {
  readonly page: Page
  readonly story: Story
  readonly county: MatterInWords
}

for (const [matter, language] of matters) {
  test(`${matter} goes to the end of the list's own case`, async ({ page, address, inTime }) => {
    test.setTimeout(120_000)
    const county = await readMatter(address, matter, wordsIn(language))
    const story = readStory(matter)
    const setTime = async (at: string) => {
      const minute = at.slice(0, 16)
      await inTime.setTime(minute)
      await page.clock.setFixedTime(`${minute}:00+08:00`)
      stage.person = undefined
    }
    const stage: Stage = { page, county, number: '', through: 'cases' }
    await setTime(story.opened.at)
    stage.number = await open({ page, story, county })
    await tell(stage, story, { before: ({ at }) => setTime(at), dates: true })
    await expect(page.getByText(county.words.t.case.nothingOwed)).toBeVisible()
  })
}

/** Opens the case in the way its story says, and returns its number. */
async function open({ page, story, county }: Opening): Promise<string> {
  const { id, title, leads } = county.matter
  const { channel, at } = story.opened
  const { language } = county.words
  if (channel === 'report' || channel === 'application') {
    await page.goto(`/report/${id}?lang=${language}`)
    return (await report(page, story.opened, county)).number
  }
  await page.goto(`/?lang=${language}`)
  await signIn(page, { department: leads[0]!, role: 'officer' }, county)
  if (channel !== 'schedule')
    return openCase(page, { ...story.opened, channel, text: story.opened.text ?? title.zh }, county)
  const { rows } = (await (await page.request.get(`/api/cases?matter=${id}&limit=200`)).json()) as {
    rows: { number: string; matter: string; opened: string }[]
  }
  const found = rows.find(each => each.matter === id && each.opened.startsWith(at.slice(0, 10)))
  expect(found, `the calendar opened a case: ${title.en}`).toBeDefined()
  return found!.number
}
