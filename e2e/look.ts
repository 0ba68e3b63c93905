// What people see: the parts of a page by their headings, and pictures for those who look after a run.
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'

const folder = join(import.meta.dirname, '../test-results/looks')

/** Takes a picture of the whole page, into `test-results/looks`. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** The part of a page under a heading. */
export const part = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true, level: 2 }) })
