// Citizens: they report or apply, keep the code, and follow what becomes of it.
import { expect, type Page } from '@playwright/test'
import type { MatterInWords } from './county.ts'
import { fillFacts } from './forms.ts'
import type { Words } from './words.ts'

/** What the reporter takes away. */
export interface Receipt {
  readonly code: string
  readonly number: string
}

/** Fills in the form of the matter and submits it. */
export async function report(
  page: Page,
  { text, facts }: { readonly text?: string | undefined; readonly facts: Readonly<Record<string, unknown>> },
  county: MatterInWords,
): Promise<Receipt> {
  const { t } = county.words
  if (text !== undefined) await page.getByLabel(t.report.text, { exact: true }).fill(text)
  await fillFacts({ form: page.getByRole('main'), asked: 'citizen', county }, facts)
  return submitReport(page, county.words)
}

/** Submits the form as it stands and reads the receipt. */
export async function submitReport(page: Page, { t }: Words): Promise<Receipt> {
  await page.getByRole('button', { name: t.review.next, exact: true }).click()
  await page.getByRole('button', { name: t.report.submit, exact: true }).click()
  await expect(page.getByRole('heading', { name: t.receipt.heading })).toBeVisible()
  const definitionOf = (term: string) =>
    page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]')
  const code = await definitionOf(t.receipt.code).innerText()
  const number = await definitionOf(t.receipt.number).innerText()
  return { code: code.trim(), number: number.trim() }
}

/** Looks a case up by its code, as its reporter. */
export async function track(page: Page, { code, number }: Receipt, { t }: Words): Promise<void> {
  await page.getByRole('link', { name: t.shell.track, exact: true }).click()
  await page.getByLabel(t.track.code, { exact: true }).fill(code)
  await page.getByRole('button', { name: t.track.submit, exact: true }).click()
  await expect(page.getByText(t.track.number(number), { exact: true })).toBeVisible()
}
