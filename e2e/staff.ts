// People at work: they sign in by a click, find the case, and sign out again.
import { expect, type Page } from '@playwright/test'
import type { MatterInWords } from './county.ts'
import { fillFacts } from './forms.ts'
import { beginning, labelled, type Words } from './words.ts'

/** Somebody of a department. */
export interface Person {
  readonly department: string
  readonly role: 'officer' | 'head'
}

/** Signs in from wherever the page is; whoever was signed in before signs out. */
export async function signIn(page: Page, { department, role }: Person, county: MatterInWords): Promise<void> {
  const { t } = county.words
  const signOut = page.getByRole('button', { name: t.shell.signOut, exact: true })
  const signInLink = page.getByRole('banner').getByRole('link', { name: t.shell.signIn, exact: true })
  const who = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: county.department(department), exact: true }) })
    .getByRole('button', { name: beginning(t.shell.role[role]) })
  // A session may run out between the look and the click, when a story moves the clock.
  await expect(async () => {
    if (await signOut.isVisible()) await signOut.click({ timeout: 2_000 })
    else if (!(await who.isVisible())) await signInLink.click({ timeout: 2_000 })
    await expect(who).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await who.click()
  await expect(page).toHaveURL(/\/work$/)
}

/** Opens a case from the worklist, through what is owed in it. */
export async function openFromWorklist(page: Page, number: string, title: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: number })
  await row.getByRole('link', { name: title, exact: true }).click()
  await arriveAt(page, number)
}

/** Opens a case from the list of all cases of the department. */
export async function openFromCases(page: Page, number: string, { t }: Words): Promise<void> {
  await page.getByRole('link', { name: t.shell.cases, exact: true }).click()
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
  await arriveAt(page, number)
}

async function arriveAt(page: Page, number: string): Promise<void> {
  await expect(page).toHaveURL(/\/cases\//)
  await expect(page.getByRole('main').getByText(number).first()).toBeVisible()
}

/** What an officer takes down when a case comes in. */
export interface CameIn {
  readonly channel: 'application' | 'inspection' | 'referral'
  readonly text: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens a case by hand, as an officer who is signed in, and returns its number. */
export async function openCase(page: Page, { channel, text, facts }: CameIn, county: MatterInWords): Promise<string> {
  const { words, matter } = county
  const { t, say } = words
  await page.getByRole('link', { name: t.shell.cases, exact: true }).click()
  await page.getByRole('link', { name: t.openCase.heading, exact: true }).click()
  await page.getByLabel(labelled(t.openCase.matter, words)).selectOption({ label: say(matter.title) })
  const about = page.getByLabel(labelled(t.openCase.about, words))
  await about.waitFor()
  const form = page.getByRole('main')
  const ways = form.getByRole('group', { name: labelled(t.openCase.channel, words) })
  if (await ways.isVisible()) await ways.getByRole('radio', { name: t.openCase.channels[channel], exact: true }).check()
  await about.fill(text)
  await fillFacts({ form, asked: 'staff', county }, facts)
  const opened = page.waitForResponse(
    response => response.url().endsWith('/api/cases') && response.request().method() === 'POST',
  )
  await form.getByRole('button', { name: t.openCase.submit, exact: true }).click()
  const { number } = (await (await opened).json()) as { number: string }
  await arriveAt(page, number)
  return number
}
