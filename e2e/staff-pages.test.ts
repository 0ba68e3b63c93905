// What people of the departments and administrators see beside their cases, in both languages, on a phone and on a desk.
import type { Page } from '@playwright/test'
import { type MatterInWords, readMatter } from './county.ts'
import { examine } from './examine.ts'
import { becomeAdministrator, startEmpty } from './first-run.ts'
import { expect, listen, phoneSize, test } from './journey.ts'
import { openFromCases, signIn } from './staff.ts'
import { type Language, wordsIn } from './words.ts'

const screens = { phone: phoneSize, desk: { width: 1280, height: 800 } }
const languages = ['zh', 'en'] as const

/** Looks at a page on every screen and in every language. */
async function everywhere(page: Page, name: string, come: (language: Language) => Promise<unknown>): Promise<void> {
  for (const language of languages) {
    await come(language)
    for (const [screen, viewport] of Object.entries(screens)) {
      await page.setViewportSize(viewport)
      await examine(page, `${name}-${screen}-${language}`)
    }
  }
}

test('what a head reads beside the cases is accessible', async ({ page, address }) => {
  test.setTimeout(180_000)
  const county = await readMatter(address, 'child-labour', wordsIn('zh'))
  await page.goto('/sign-in?lang=zh')
  await signIn(page, { department: 'hrss', role: 'head' }, county)
  const number = await firstNumber(page, county)
  await openFromCases(page, number, county.words)
  const ofCase = new URL(page.url()).pathname
  const pages = {
    satisfaction: ['/satisfaction', 'satisfactionCounts'],
    notices: ['/notices', 'notices'],
    search: ['/search', 'find'],
    account: ['/account', 'account'],
  } as const
  for (const [name, [path, words]] of Object.entries(pages))
    await everywhere(page, name, async language => {
      await page.goto(`${path}?lang=${language}`)
      await page.getByRole('heading', { name: wordsIn(language).t[words].page, level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
    })
  await everywhere(page, 'found', async language => {
    await page.goto(`/search?q=${encodeURIComponent(number)}&lang=${language}`)
    await page.locator('mark').first().waitFor()
  })
  await everywhere(page, 'reads', async language => {
    await page.goto(`${ofCase}/reads?lang=${language}`)
    await page.getByRole('heading', { name: wordsIn(language).t.audit.page(number) }).waitFor()
  })
})

/** The number of the first case in the list. */
async function firstNumber(page: Page, { words: { t } }: MatterInWords): Promise<string> {
  await page.getByRole('link', { name: t.shell.cases, exact: true }).click()
  const row = page.getByRole('row').nth(1)
  await row.waitFor()
  const number = /\S+〔\d+〕\d+号/.exec(await row.innerText())?.[0]
  if (number === undefined) throw new Error('There is no case')
  return number
}

test('an administrator adds a webhook, and every page of it is accessible', async ({ browser }) => {
  test.setTimeout(180_000)
  const server = await startEmpty()
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints = listen(page)
  const { t } = wordsIn('zh')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  // The language is changed where one is, so that what was begun stays begun.
  const speak = async (language: Language) => {
    const other = page.getByRole('button', { name: wordsIn(language === 'zh' ? 'en' : 'zh').t.otherLanguage.name })
    if (await other.isVisible()) await other.click()
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
  }
  const seen = async (name: string) => {
    await everywhere(page, `administration-${name}`, speak)
    await speak('zh')
  }
  try {
    await becomeAdministrator(page, server.welcome, wordsIn('zh'))
    await page.getByRole('link', { name: t.webhooks.tab, exact: true }).click()
    await page.getByText(t.webhooks.none).waitFor()
    await seen('no-webhook')
    await press(t.webhooks.add)
    await page.getByLabel(t.webhooks.only).check()
    await press(t.webhooks.submit)
    await page.getByText(t.webhooks.chooseOne).waitFor()
    await seen('webhook-form')
    await page.getByLabel(t.webhooks.name, { exact: true }).fill('县平台')
    await page.getByLabel(t.webhooks.url, { exact: true }).fill('https://10.0.0.1/hook')
    await page.getByLabel(t.events['case-closed'], { exact: true }).check()
    await press(t.webhooks.submit)
    await page.getByRole('alert').waitFor()
    await page.getByLabel(t.webhooks.url, { exact: true }).fill('http://127.0.0.1:9/hook')
    await press(t.webhooks.submit)
    await page.getByText(/^whsec_/).waitFor()
    await seen('webhook-secret')
    await press(t.webhooks.done)
    await press(t.webhooks.actOn('县平台'))
    await press(t.webhooks.pause)
    await page.getByText(t.webhooks.states.off, { exact: true }).waitFor()
    await press(t.webhooks.rotate)
    await seen('webhook')
    await press(t.webhooks.rotateYes)
    await page.getByText(t.webhooks.secretOverlap).waitFor()
    await press(t.webhooks.done)
    await press(t.webhooks.remove)
    await press(t.webhooks.removeYes)
    await page.getByText(t.webhooks.none).waitFor()
    await page.getByRole('link', { name: t.undelivered.tab, exact: true }).click()
    await page.getByText(t.undelivered.none).waitFor()
    await seen('undelivered')
    expect(complaints, 'what the browser and the server complained about').toEqual([])
  } finally {
    await context.close()
    await server.stop()
  }
})
