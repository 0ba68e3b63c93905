// From an empty machine to an officer at work: the first administrator, a second factor, an invitation.
import { expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { examine } from './examine.ts'
import { startEmpty } from './first-run.ts'
import { phoneSize } from './journey.ts'
import { type Words, wordsIn } from './words.ts'

const desk = { width: 1280, height: 800 }

const administrators = 'nine herons over water'
const officers = 'the mill stands by the brook'

for (const [language, screen] of [
  ['zh', 'desk'],
  ['en', 'phone'],
] as const) {
  test(`from the first link to an officer at work, in ${language} on a ${screen}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const words = wordsIn(language)
    const { t } = words
    const server = await startEmpty()
    const viewport = screen === 'phone' ? phoneSize : desk
    const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const seen = (name: string) => examine(page, `accounts-${name}-${screen}-${language}`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
    try {
      const { origin, hash } = new URL(server.welcome)
      await page.goto(`${origin}/welcome?lang=${language}${hash}`)
      await heading(t.entry.welcome['first-run'])
      await page.getByLabel(t.entry.yourName).fill('沈知远')
      await page.getByLabel(t.entry.yourAccount).fill('shen')
      await newPassword(page, '123456789012', words)
      await press(t.entry.accept)
      await expect(page.getByText(t.newPassword.problems.common).first()).toBeVisible()
      await seen('first-run')
      await newPassword(page, administrators, words)
      await press(t.entry.accept)

      await heading(t.entry.enrol)
      await page.getByRole('img', { name: t.factor.qr }).waitFor()
      const secret = ((await page.locator('.factor-secret').textContent()) ?? '').replaceAll(' ', '')
      const authenticator = new TOTP({ secret: Secret.fromBase32(secret) })
      await seen('enrol')
      await page.getByRole('textbox', { name: t.entry.codeLabel }).fill(authenticator.generate())
      await press(t.factor.submit)
      await heading(t.factor.codes)
      const [recovery = ''] = await page.locator('.recovery li').allTextContents()
      await seen('recovery-codes')
      await press(t.factor.saved)

      await heading(t.administration.page)
      await seen('nobody-yet')
      await press(t.administration.invite)
      await page.getByLabel(t.administration.name, { exact: true }).fill('林青')
      await page.getByLabel(t.administration.account, { exact: true }).fill('lin.qing')
      await page.getByLabel(t.administration.place).selectOption('water')
      await page.getByLabel(t.roles.officer, { exact: true }).check()
      await seen('invite')
      await press(t.administration.inviteSubmit)
      const link = await page.locator('.handed-link').textContent()
      await seen('handed-link')

      const officer = await context.browser()?.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
      if (officer === undefined || link === null) throw new Error('There is no link')
      const theirs = await officer.newPage()
      const invited = new URL(link)
      await theirs.goto(`${invited.origin}/welcome?lang=${language}${invited.hash}`)
      await theirs.getByText(t.entry.welcomeFor('林青')).waitFor()
      await newPassword(theirs, officers, words)
      await theirs.getByRole('button', { name: t.entry.accept, exact: true }).click()
      await expect(theirs).toHaveURL(/\/work$/)
      await theirs.getByRole('button', { name: t.shell.signOut, exact: true }).click()
      await theirs.getByLabel(t.entry.account, { exact: true }).fill('lin.qing')
      await theirs.getByLabel(t.entry.password, { exact: true }).fill('not this one')
      await theirs.getByRole('button', { name: t.entry.submit, exact: true }).click()
      await theirs.getByRole('alert').waitFor()
      await examine(theirs, `accounts-sign-in-${screen}-${language}`)
      await theirs.getByLabel(t.entry.password, { exact: true }).fill(officers)
      await theirs.getByRole('button', { name: t.entry.submit, exact: true }).click()
      await expect(theirs).toHaveURL(/\/work$/)
      await theirs.getByText(t.work.nothing).first().waitFor()
      await examine(theirs, `accounts-empty-worklist-${screen}-${language}`)
      await theirs.getByRole('link', { name: /林青/ }).click()
      await theirs.getByRole('heading', { name: t.account.page }).waitFor()
      await theirs.getByText(t.account.here, { exact: true }).waitFor()
      await examine(theirs, `accounts-own-${screen}-${language}`)
      await theirs.goto(link)
      await theirs.getByRole('alert').waitFor()
      await examine(theirs, `accounts-used-link-${screen}-${language}`)

      await press(t.administration.done)
      await page.getByRole('button', { name: t.administration.actOn('林青'), exact: true }).click()
      await seen('person')
      await press(t.administration.changeRoles)
      await page.getByLabel(t.roles.head, { exact: true }).check()
      await seen('roles')
      await press(t.administration.save)
      await page.getByRole('listitem').filter({ hasText: 'lin.qing' }).getByText(t.roles.head).first().waitFor()
      await theirs.goto(`${origin}/work`)
      await theirs.getByRole('heading', { name: t.state.signInNeeded }).waitFor()

      await page.getByRole('link', { name: t.administration.record, exact: true }).click()
      await page.getByText(t.administration.acts['roles-changed']).first().waitFor()
      await seen('record')

      await press(t.shell.signOut)
      await page.getByLabel(t.entry.account, { exact: true }).fill('shen')
      await page.getByLabel(t.entry.password, { exact: true }).fill(administrators)
      await press(t.entry.submit)
      await heading(t.entry.code)
      await seen('code')
      await page.getByRole('textbox', { name: t.entry.codeLabel }).fill(recovery)
      await press(t.entry.codeSubmit)
      await heading(t.administration.page)
      await officer.close()
    } finally {
      await context.close()
      await server.stop()
    }
  })
}

async function newPassword(page: Page, password: string, { t }: Words): Promise<void> {
  await page.getByLabel(t.newPassword.label, { exact: true }).fill(password)
  await page.getByLabel(t.newPassword.again, { exact: true }).fill(password)
}
