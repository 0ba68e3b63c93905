// Every page in both languages, on a phone and on a desk: readable for everybody, and never wider than the screen.
import type { Page } from '@playwright/test'
import { type MatterInWords, readMatter } from './county.ts'
import { examine } from './examine.ts'
import { phoneSize, test } from './journey.ts'
import { report, submitReport } from './report.ts'
import { openFromWorklist, signIn } from './staff.ts'
import { isAct, play, readStory, type Stage, titleOf } from './story.ts'
import { type Language, wordsIn } from './words.ts'

const story = {
  matter: 'child-labour',
  department: 'hrss',
  said: '砖厂老板关着五个小孩搬砖，不让走，最小的才十三岁',
  elsewhere: '我家门口路灯坏了一个月没人修',
}
const officer = { department: story.department, role: 'officer' } as const

const screens = { phone: phoneSize, desk: { width: 1280, height: 800 } }

for (const language of ['zh', 'en'] as const) {
  for (const [screen, viewport] of Object.entries(screens)) {
    test.describe(`in ${language} on a ${screen}`, () => {
      test.use({ viewport })
      const named = (name: string) => `${name}-${screen}-${language}`

      test('the public pages are accessible', async ({ page, address }) => {
        test.setTimeout(120_000)
        const county = await readMatter(address, story.matter, wordsIn(language))
        for (const [name, come] of publicPages(page, county, language)) {
          await test.step(name, async () => {
            await come()
            await examine(page, named(name))
          })
        }
      })

      test('the pages of the staff are accessible', async ({ page, address }) => {
        test.setTimeout(120_000)
        const county = await readMatter(address, story.matter, wordsIn(language))
        for (const [name, come] of await staffPages(page, county, language)) {
          await test.step(name, async () => {
            await come()
            await examine(page, named(name))
          })
        }
      })
    })
  }
}

type Stop = readonly [name: string, come: () => Promise<unknown>]

function publicPages(page: Page, { words, matter }: MatterInWords, language: Language): readonly Stop[] {
  const { t, say } = words
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
  const ask = async (said: string) => {
    await page.goto(`/?lang=${language}`)
    await page.getByLabel(t.ask.box).fill(said)
    await page.getByRole('button', { name: t.ask.submit }).click()
  }
  return [
    [
      'ask',
      async () => {
        await page.goto(`/?lang=${language}`)
        await heading(t.ask.tryThese)
      },
    ],
    [
      'ask-out-of-scope',
      async () => {
        await ask(story.elsewhere)
        await heading(t.ask.outOfScope)
      },
    ],
    [
      'ask-answer',
      async () => {
        await ask(story.said)
        await page.getByRole('region', { name: t.ask.answerFor }).waitFor()
      },
    ],
    [
      'report',
      async () => {
        await page.getByRole('link', { name: say(matter.reportLabel) }).click()
        await heading(t.report.who)
      },
    ],
    ['receipt', () => submitReport(page, words)],
    [
      'track',
      async () => {
        await page.getByRole('link', { name: t.receipt.follow }).click()
        await heading(t.track.now)
      },
    ],
    [
      'track-unknown',
      async () => {
        await page.getByRole('link', { name: t.track.other }).click()
        await page.getByLabel(t.track.code, { exact: true }).fill('00000-00000-00000-00000-00000-0')
        await page.getByRole('button', { name: t.track.submit, exact: true }).click()
        await page.getByRole('alert').waitFor()
      },
    ],
    [
      'list',
      async () => {
        await page.getByRole('link', { name: t.shell.list, exact: true }).click()
        await page.getByRole('link', { name: say(matter.title), exact: true }).waitFor()
      },
    ],
    [
      'matter',
      async () => {
        await page.getByRole('link', { name: say(matter.title), exact: true }).click()
        await heading(t.matter.division)
      },
    ],
    [
      'sign-in',
      async () => {
        await page.getByRole('link', { name: t.shell.signIn, exact: true }).click()
        await heading(t.signIn.heading)
      },
    ],
    [
      'not-found',
      async () => {
        await page.goto(`/nowhere?lang=${language}`)
        await heading(t.state.notFound)
      },
    ],
  ]
}

async function staffPages(page: Page, county: MatterInWords, language: Language): Promise<readonly Stop[]> {
  const { t, say } = county.words
  const { opened, steps } = readStory(story.matter)
  await page.goto(`/report/${story.matter}?lang=${language}`)
  const { number } = await report(page, opened, county)
  const stage: Stage = { page, county, number, through: 'worklist' }
  const [accept, inspect] = steps.filter(isAct)
  return [
    [
      'work',
      async () => {
        await signIn(page, officer, county)
        await page.getByRole('listitem').filter({ hasText: number }).waitFor()
      },
    ],
    [
      'cases',
      async () => {
        await page.getByRole('link', { name: t.shell.cases, exact: true }).click()
        await page.getByRole('row').filter({ hasText: number }).waitFor()
      },
    ],
    [
      'open-case',
      async () => {
        await page.getByRole('link', { name: t.openCase.heading, exact: true }).click()
        await page.getByLabel(t.openCase.matter).selectOption({ label: say(county.matter.title) })
        await page.getByRole('button', { name: t.openCase.submit }).waitFor()
      },
    ],
    [
      'case',
      async () => {
        await play(stage, accept!)
        await signIn(page, officer, county)
        await openFromWorklist(page, number, titleOf(county, inspect!.does!))
        stage.person = officer
      },
    ],
    ['case-after-inspection', () => play(stage, inspect!)],
  ]
}
