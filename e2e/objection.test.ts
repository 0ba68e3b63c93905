// A department says that a duty is not its own: the lead settles it by agreement, or the establishment office rules. Meanwhile the first receiver goes on.
import type { Page } from '@playwright/test'
import { readMatter } from './county.ts'
import type { RunningInTime } from './demonstration-in-time.ts'
import { expect, testInTime as test } from './journey.ts'
import { look, part } from './look.ts'
import { report, track } from './report.ts'
import { come, done, isAct, owed, play, readStory, type Stage, titleOf } from './story.ts'
import { type Language, labelled, wordsIn } from './words.ts'

const story = {
  matter: 'employment-promotion',
  lead: 'hrss',
  objector: 'public-security',
  settler: 'establishment',
  duty: 'punish-card-keeping',
  reason: '证件已由人社局责令退还，应由人社局一并处理。',
  minute: '协商一致：扣押证件的处罚仍由公安局办理。',
  ruling: '本案处罚由人社局办理。',
  objectedAt: '2026-03-03T09:00',
  signed: '办公会签字人',
  agreedAt: '2026-03-05T10:00',
  tooEarly: '2026-03-10T17:00',
  ruledAt: '2026-03-11T09:00',
}

const officer = (department: string) => ({ department, role: 'officer' }) as const

test('an objection is settled by agreement: the duty stays, and its bearer does it', async ({
  page,
  phone,
  address,
  inTime,
}) => {
  const { stage, goTo, receipt } = await objected({ page, phone, address, inTime, language: 'zh' })
  const { county } = stage
  const { t } = county.words
  const title = titleOf(county, story.duty)

  await goTo(story.agreedAt)
  await come(stage, officer(story.lead), title)
  const convening = owed(stage, titleOf(county, story.duty, 'convene'))
  await convening.getByRole('button', { name: t.act.agree, exact: true }).click()
  const form = convening.getByRole('form')
  await form.getByRole('button', { name: t.act.agree, exact: true }).click()
  await expect(form).toContainText(t.field.choose)
  await form
    .getByLabel(labelled(t.form.bearer, county.words))
    .selectOption({ label: county.department(story.objector) })
  await form.getByLabel(labelled(t.form.minute, county.words)).fill(story.minute)
  const signatures = form.getByRole('group', { name: t.form.signatures }).getByRole('textbox')
  for (const signature of await signatures.all()) await signature.fill(story.signed)
  await done(stage, () => form.getByRole('button', { name: t.act.agree, exact: true }).click())
  await expect(part(page, t.case.objections)).toContainText(t.case.ended.agreed!)
  await expect(part(page, t.case.objections)).toContainText(story.minute)
  await look(page, 'objection-agreed')

  await come(stage, officer(story.objector), title)
  await expect(owed(stage, title)).toContainText(t.case.mine)
  const punishing = readStory(story.matter)
    .steps.filter(isAct)
    .find(({ does }) => does === story.duty)
  await play(stage, punishing!)
  await track(phone, receipt, county.words)
  await expect(part(phone, t.track.timeline)).toContainText(county.department(story.objector))
})

test('without agreement in time the establishment office rules, the duty moves, and the ruling is a precedent', async ({
  page,
  phone,
  address,
  inTime,
}) => {
  const { stage, goTo } = await objected({ page, phone, address, inTime, language: 'en' })
  const { county } = stage
  const { t, say } = county.words
  const title = titleOf(county, story.duty)
  const ruling = () => owed(stage, titleOf(county, story.duty, 'rule'))

  await goTo(story.tooEarly)
  await come(stage, officer(story.settler), title)
  await expect(ruling()).toHaveCount(0)
  await goTo(story.ruledAt)
  await come(stage, officer(story.settler), title)
  await ruling().getByRole('button', { name: t.act.rule, exact: true }).click()
  const form = ruling().getByRole('form')
  await form.getByLabel(labelled(t.form.bearer, county.words)).selectOption({ label: county.department(story.lead) })
  await form.getByLabel(labelled(t.form.reason, county.words)).fill(story.ruling)
  await look(page, 'objection-ruling-en')
  await done(stage, () => form.getByRole('button', { name: t.act.rule, exact: true }).click())
  await expect(owed(stage, title, story.lead)).toHaveCount(1)
  await expect(owed(stage, title, story.objector)).toHaveCount(0)

  await come(stage, officer(story.lead), title)
  await expect(owed(stage, title)).toContainText(t.case.mine)
  await page.getByRole('link', { name: say(county.matter.title), exact: true }).click()
  await page.reload()
  await expect(part(page, t.matter.precedents)).toContainText(story.ruling)
  await expect(part(page, t.matter.precedents)).toContainText(stage.number)
})

interface Beginning {
  readonly page: Page
  readonly phone: Page
  readonly address: string
  readonly inTime: RunningInTime
  readonly language: Language
}

/** A case in which the receiver of a handover has just objected to it. */
async function objected({ page, phone, address, inTime, language }: Beginning) {
  test.setTimeout(120_000)
  const words = wordsIn(language)
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)
  const stage: Stage = { page, county, number: '', through: 'cases' }
  const goTo = async (at: string) => {
    await inTime.setTime(at)
    for (const each of [page, phone]) await each.clock.setFixedTime(`${at}:00+08:00`)
    stage.person = undefined
  }
  await goTo('2026-03-02T09:00')
  await phone.goto(`/report/${story.matter}?lang=${language}`)
  const receipt = await report(phone, told.opened, county)
  stage.number = receipt.number
  await page.goto(`/sign-in?lang=${language}`)
  for (const act of told.steps.filter(isAct).slice(0, 2)) await play(stage, act)

  await goTo(story.objectedAt)
  const title = titleOf(county, story.duty)
  await come(stage, officer(story.objector), title)
  await owed(stage, title).getByRole('button', { name: t.act.object, exact: true }).click()
  const form = owed(stage, title).getByRole('form', { name: `${t.act.object}${t.colon}${title}`, exact: true })
  await form.getByRole('button', { name: t.act.object, exact: true }).click()
  await expect(form).toContainText(t.field.fill)
  await form.getByLabel(labelled(t.form.reason, words)).fill(story.reason)
  await form.getByLabel(labelled(t.form.clause, words)).selectOption({ index: 1 })
  await form.getByLabel(labelled(t.form.proposes, words)).selectOption({ label: county.department(story.lead) })
  await done(stage, () => form.getByRole('button', { name: t.act.object, exact: true }).click())
  const objections = part(page, t.case.objections)
  await expect(objections).toContainText(story.reason)
  await expect(objections).toContainText(t.case.proposes(county.department(story.lead)))
  await expect(owed(stage, title), 'the first receiver goes on').toContainText(t.case.mine)
  return { stage, goTo, receipt }
}
