// What every journey begins with: a demonstration, started once, and a page that may not fail unnoticed.
import { type Page, test as plain } from '@playwright/test'
import { type Running, startDemonstration } from './demonstration.ts'
import { type RunningInTime, startInTime } from './demonstration-in-time.ts'

/** Where people's browsers are. */
const county = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const

/** A phone's screen, in pixels. */
export const phoneSize = { width: 390, height: 844 }

/** Journeys through the demonstration as a newcomer starts it. */
export const test = plain.extend<{ address: string; phone: Page }, { demonstration: Running }>({
  demonstration: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const running = await startDemonstration()
      await use(running)
      await running.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  address: ({ demonstration }, use) => use(demonstration.address),
  baseURL: ({ address }, use) => use(address),
  page: async ({ page }, use) => {
    const complaints = listen(page)
    await use(page)
    plain.expect(complaints, 'what the browser and the server complained about').toEqual([])
  },
  // A citizen's: nobody is signed in there.
  phone: async ({ browser, address }, use) => {
    const citizen = await browser.newContext({ baseURL: address, viewport: phoneSize, ...county })
    const page = await citizen.newPage()
    const complaints = listen(page)
    await use(page)
    plain.expect(complaints, 'what the phone and the server complained about').toEqual([])
    await citizen.close()
  },
})

/** The list's yearly and monthly cases that the journeys need are opened at these times. */
const openings = ['2026-03-01T08:00', '2026-08-31T09:00']

/** Journeys on the dates of their story, through a demonstration without any other case. */
export const testInTime = test.extend<object, { inTime: RunningInTime }>({
  inTime: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const running = await startInTime(openings)
      await use(running)
      await running.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  address: ({ inTime }, use) => use(inTime.address),
})

export const { expect } = test

/** Notes the errors of a page and the answers that only a bug gives. */
export function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('response', response => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', message => {
    const expected = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !expected) complaints.push(message.text())
  })
  return complaints
}
