// From a photo to the verdict on the work: a reporter sends it, officers look at it and ask, the reporter answers and says how content they are.
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type MatterInWords, readMatter } from './county.ts'
import { fillFacts } from './forms.ts'
import { expect, phoneSize, test } from './journey.ts'
import { look, part } from './look.ts'
import { submitReport } from './report.ts'
import { openFromCases, signIn } from './staff.ts'
import { type Act, play, readStory, type Stage } from './story.ts'
import { wordsIn } from './words.ts'

const story = { matter: 'labour-contract', department: 'hrss' }
const officer = { department: story.department, role: 'officer' } as const

// The shortest way in which a case of this matter ends.
const refusing: readonly Partial<Act>[] = [
  { does: 'accept', outcome: 'rejected', facts: { 'rejection-reason': 'arbitration' } },
  { does: 'explain-rejection' },
  { closes: true },
]

// One pixel. What it shows does not matter.
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const page = Buffer.from('<!doctype html><script>alert(1)</script>')

async function isAccessible(screen: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: screen }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** The files in a form, and whether they are all there. */
async function send(screen: Page, files: { name: string; buffer: Buffer }[], { words: { t } }: MatterInWords) {
  const chooser = screen.getByLabel(t.files.add, { exact: true })
  await chooser.setInputFiles(files.map(file => ({ ...file, mimeType: 'image/png' })))
}

test('a photo, a question, an answer and a verdict', async ({ page: staff, phone, address }) => {
  const words = wordsIn('zh')
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)

  await phone.goto(`/report/${story.matter}`)
  await phone.getByLabel(t.report.text, { exact: true }).fill(told.opened.text ?? '老板不签合同。')
  await fillFacts({ form: phone.getByRole('main'), asked: 'citizen', county }, told.opened.facts ?? {})
  await send(
    phone,
    [
      { name: '工地.png', buffer: photo },
      { name: '冒充照片.png', buffer: page },
    ],
    county,
  )
  const list = phone.getByRole('list', { name: t.files.list })
  await expect(list.getByText(t.files.sent)).toHaveCount(1)
  await expect(list.getByRole('alert')).toContainText(t.files.refused)
  await isAccessible(phone)
  await look(phone, 'report-files-phone')
  await list.getByRole('button', { name: t.files.remove('冒充照片.png') }).click()

  // What was begun is there again after the page was closed.
  await phone.reload()
  await expect(phone.getByText(t.draft.restored)).toBeVisible()
  await expect(phone.getByText('工地.png')).toBeVisible()
  await phone.getByRole('button', { name: t.review.next }).click()
  await expect(phone.getByText('工地.png')).toBeVisible()
  await isAccessible(phone)
  await look(phone, 'report-review-phone')
  await phone.getByRole('button', { name: t.review.change }).click()
  const receipt = await submitReport(phone, words)

  await staff.goto('/')
  await signIn(staff, officer, county)
  await openFromCases(staff, receipt.number, words)
  const files = part(staff, t.attachments.heading)
  const saved = staff.waitForEvent('download')
  await files.getByRole('link', { name: t.attachments.download('工地.png') }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('工地.png')
  expect((await readFile(await download.path())).equals(photo)).toBe(true)
  await files.getByRole('button', { name: t.attachments.preview('工地.png') }).click()
  const shown = files.getByRole('img', { name: '工地.png' })
  await expect.poll(() => shown.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(1)

  await files.getByRole('button', { name: t.attachments.attach }).click()
  await send(staff, [{ name: '通话记录.txt', buffer: Buffer.from('电话联系过。') }], county)
  await expect(files.getByText(t.files.sent)).toBeVisible()
  await files.getByRole('button', { name: t.attachments.submit }).click()
  await expect(files.getByRole('link', { name: t.attachments.download('通话记录.txt') })).toBeVisible()

  await staff.getByRole('button', { name: t.act['ask-reporter'], exact: true }).click()
  const asking = staff.getByRole('form', { name: new RegExp(`^${t.act['ask-reporter']}`) })
  await asking.getByRole('textbox').fill('工地在哪一条路上？')
  await asking.getByRole('button', { name: t.act['ask-reporter'], exact: true }).click()
  await expect(asking).toHaveCount(0)
  await isAccessible(staff)
  await look(staff, 'case-attachments')

  await phone.goto(`/track/${receipt.code}`)
  const question = part(phone, t.later.asked)
  await expect(question).toContainText('工地在哪一条路上？')
  await question.getByLabel(t.later.answer).fill('滨江路 3 号对面。')
  await isAccessible(phone)
  await look(phone, 'track-question-phone')
  await question.getByRole('button', { name: t.later.sendAnswer }).click()
  await expect(question).toHaveCount(0)
  await staff.reload()
  await expect(staff.getByText('滨江路 3 号对面。')).toBeVisible()

  const stage: Stage = { page: staff, county, number: receipt.number, through: 'cases' }
  for (const act of refusing) await play(stage, { by: story.department, ...act } as Act)

  await phone.reload()
  const verdict = part(phone, t.satisfaction.heading)
  await verdict.getByRole('radio', { name: t.satisfaction.scores[1] ?? '', exact: true }).check()
  await verdict.getByLabel(t.satisfaction.words).fill('应当讲清楚为什么不办。')
  await look(phone, 'track-satisfaction-phone')
  await verdict.getByRole('button', { name: t.satisfaction.submit }).click()
  await expect(phone.getByText(t.satisfaction.thanks(t.satisfaction.scores[1] ?? ''))).toBeVisible()
  await staff.reload()
  await expect(part(staff, t.satisfaction.given)).toContainText('应当讲清楚为什么不办。')
})

for (const [size, viewport] of [
  ['phone', phoneSize],
  ['desktop', { width: 1280, height: 900 }],
] as const)
  test(`the same in English on a ${size}, as far as the reporter goes`, async ({ page: screen, address }) => {
    const words = wordsIn('en')
    const { t } = words
    const county = await readMatter(address, story.matter, words)
    const told = readStory(story.matter)
    await screen.setViewportSize(viewport)
    await screen.goto(`/report/${story.matter}?lang=en`)
    await screen.getByLabel(t.report.text, { exact: true }).fill('No contract for eight months.')
    await fillFacts({ form: screen.getByRole('main'), asked: 'citizen', county }, told.opened.facts ?? {})
    await send(screen, [{ name: 'site.png', buffer: photo }], county)
    await expect(screen.getByText(t.files.sent)).toBeVisible()
    await isAccessible(screen)
    await look(screen, `report-files-en-${size}`)
    const receipt = await submitReport(screen, words)
    await screen.goto(`/track/${receipt.code}?lang=en`)
    await screen.getByLabel(t.later.addText).fill('They came again yesterday.')
    await screen.getByRole('button', { name: t.later.send, exact: true }).click()
    await expect(screen.getByText(t.later.received)).toBeVisible()
    await screen.getByText(t.later.withdraw, { exact: true }).click()
    await isAccessible(screen)
    await look(screen, `track-en-${size}`)
  })
