// With the keyboard alone: an officer signs in, goes down the worklist, proposes; the head approves, and the duty is discharged.
import type { Locator, Page } from '@playwright/test'
import { type MatterInWords, readMatter } from './county.ts'
import { expect, test } from './journey.ts'
import { report } from './report.ts'
import type { Person } from './staff.ts'
import { isAct, owed, readStory, type Stage, titleOf } from './story.ts'
import { beginning, labelled, wordsIn } from './words.ts'

const matter = 'child-labour'
const officer: Person = { department: 'hrss', role: 'officer' }
const head: Person = { department: 'hrss', role: 'head' }

test('a duty is proposed and approved without touching a mouse', async ({ page, phone, address }) => {
  test.setTimeout(180_000)
  const words = wordsIn('zh')
  const { t } = words
  const county = await readMatter(address, matter, words)
  const { opened, steps } = readStory(matter)
  const [accept] = steps.filter(isAct)
  if (accept?.does === undefined) throw new Error('The story does not begin with a duty')
  const title = titleOf(county, accept.does)
  await phone.goto(`/report/${matter}?lang=zh`)
  const { number } = await report(phone, opened, county)

  await page.goto('/sign-in?lang=zh')
  await enter(page, officer, county)
  await openByKeys(page, number, title)
  const stage: Stage = { page, county, number, through: 'worklist', person: officer }
  const form = owed(stage, title).getByRole('form')
  await form.waitFor()
  const outcome = form.getByRole('group', { name: labelled(t.form.outcome, words) })
  await pick(page, outcome, county.outcome(accept.does, accept.outcome))
  await act(page, form.getByRole('button', { name: t.act.propose, exact: true }))

  await press(page, page.getByRole('button', { name: t.shell.signOut, exact: true }))
  await page.getByRole('heading', { name: t.signIn.heading }).waitFor()
  await enter(page, head, county)
  const approval = titleOf(county, accept.does, 'approve')
  await openByKeys(page, number, approval)
  const waiting = owed({ ...stage, person: head }, approval)
  await act(page, waiting.getByRole('button', { name: t.act.approve, exact: true }))
  await expect(waiting).toHaveCount(0)
})

/** Goes on from control to control until one has the focus. */
async function reach(page: Page, control: Locator): Promise<void> {
  const focused = () => control.evaluate(element => element === element.ownerDocument.activeElement)
  for (let tabs = 0; tabs < 150 && !(await focused()); tabs += 1) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}

async function press(page: Page, control: Locator): Promise<void> {
  await reach(page, control)
  await page.keyboard.press('Enter')
}

/** Signs in as somebody, from the page for it. */
async function enter(page: Page, { department, role }: Person, { words: { t }, ...county }: MatterInWords) {
  const place = page.getByRole('heading', { name: county.department(department), exact: true })
  const who = page
    .getByRole('listitem')
    .filter({ has: place })
    .getByRole('button', { name: beginning(t.shell.role[role]) })
  await who.waitFor()
  await press(page, who)
  await expect(page).toHaveURL(/\/work$/)
}

/** Goes down the worklist to what is owed in a case, once up and down again, and opens it. */
async function openByKeys(page: Page, number: string, title: string): Promise<void> {
  const link = page.getByRole('listitem').filter({ hasText: number }).getByRole('link', { name: title, exact: true })
  await link.waitFor()
  const there = () => link.evaluate(element => element === element.ownerDocument.activeElement)
  const go = async () => {
    for (let rows = 0; rows < 60 && !(await there()); rows += 1) await page.keyboard.press('j')
    await expect(link).toBeFocused()
  }
  await go()
  await page.keyboard.press('k')
  await go()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cases\//)
  await expect(page.getByRole('main').getByText(number).first()).toBeVisible()
}

/** Picks one of several choices with the arrows. */
async function pick(page: Page, choices: Locator, wanted: string): Promise<void> {
  const radios = choices.getByRole('radio')
  const chosen = choices.getByRole('radio', { name: wanted, exact: true })
  await reach(page, radios.first())
  await page.keyboard.press('Space')
  for (let steps = await radios.count(); steps > 0 && !(await chosen.isChecked()); steps -= 1)
    await page.keyboard.press('ArrowDown')
  await expect(chosen).toBeChecked()
}

/** Presses what acts, and waits until the server has done it and the page says so. */
async function act(page: Page, button: Locator): Promise<void> {
  const answered = page.waitForResponse(response => /\/api\/cases\/[^/]+\/acts$/.test(response.url()))
  await press(page, button)
  expect((await answered).status()).toBe(200)
  await expect(page.getByRole('status').filter({ hasText: '✓' })).toBeVisible()
}
