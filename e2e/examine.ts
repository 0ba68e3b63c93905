// Every page that a journey comes by: readable for everybody, and no wider than the screen.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { look } from './look.ts'

/** Nothing that axe objects to, nothing that runs out of the screen; and a picture. */
export async function examine(page: Page, name: string): Promise<void> {
  await look(page, name)
  const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect.soft(wider, `${name} is wider than the screen`).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
  }))
  expect.soft(found, `what axe finds on ${name}`).toEqual([])
}
