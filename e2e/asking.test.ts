// Asking with the keyboard alone, asking what the list does not hold, and going astray.
import type { Locator, Page } from '@playwright/test'
import { expect, phoneSize, test } from './journey.ts'
import { wordsIn } from './words.ts'

const story = {
  said: '砖厂老板关着五个小孩搬砖，不让走，最小的才十三岁',
  lead: '人社局',
  elsewhere: '我家门口路灯坏了一个月没人修',
  hotline: '12345',
}

test('somebody without a mouse asks, reads the answer and comes to the form', async ({ page }) => {
  const { t } = wordsIn('zh')
  await page.goto('/')
  await page.getByLabel(t.ask.box).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t.shell.skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(t.ask.box)).toBeFocused()
  await page.keyboard.type(story.said)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t.ask.submit })).toBeFocused()
  await page.keyboard.press('Enter')
  const answer = page.getByRole('region', { name: t.ask.answerFor })
  await expect(answer).toContainText(story.lead)
  const toReport = page.getByRole('link', { name: new RegExp(`^向${story.lead}`) })
  await tabTo(page, toReport)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(t.report.text, { exact: true })).toHaveValue(story.said)
})

test('the one question that would decide can be answered or skipped', async ({ page }) => {
  const { t } = wordsIn('zh')
  await page.goto('/')
  await page.getByLabel(t.ask.box).fill('我爸是县里的退休干部，上个月走了，抚恤金怎么领')
  await page.getByRole('button', { name: t.ask.submit }).click()
  const skip = page.getByRole('button', { name: t.ask.skip })
  await expect(skip).toBeVisible()
  const question = await page.locator('.question-text').innerText()
  await skip.click()
  await expect(page.getByText(question)).toHaveCount(0)
  await page.goBack()
  await page.getByRole('group', { name: question }).getByRole('button').first().click()
  await expect(page.getByRole('group', { name: question })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('region', { name: t.ask.answerFor })).toBeVisible()
})

for (const language of ['zh', 'en'] as const) {
  test(`what is not on the list, unknown codes and pages are said plainly, in ${language}`, async ({ page }) => {
    const { t } = wordsIn(language)
    await page.setViewportSize(phoneSize)
    await page.goto(`/?lang=${language}`)
    await page.getByRole('button', { name: t.ask.submit }).click()
    await expect(page.getByText(t.ask.nothingWritten)).toBeVisible()
    await page.getByLabel(t.ask.box).fill(story.elsewhere)
    await page.getByRole('button', { name: t.ask.submit }).click()
    await expect(page.getByRole('heading', { name: t.ask.outOfScope })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(story.hotline)

    await page.getByRole('link', { name: t.shell.track, exact: true }).click()
    await page.getByLabel(t.track.code, { exact: true }).fill('00000-00000-00000-00000-00000-0')
    await page.getByRole('button', { name: t.track.submit, exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(t.track.code, { exact: true })).toBeVisible()

    for (const nowhere of ['/nowhere', '/list/nothing', '/report/nothing']) {
      await page.goto(nowhere)
      await expect(page.getByRole('main')).toContainText(nowhere === '/nowhere' ? t.state.notFound : /.+/)
      await expect(page.getByRole('main').getByRole('link').or(page.getByRole('alert')).first()).toBeVisible()
    }
    await page.goto('/work')
    await expect(page.getByRole('heading', { name: t.state.signInNeeded })).toBeVisible()
  })
}

/** Presses the tabulator until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) === 1) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there')
}
