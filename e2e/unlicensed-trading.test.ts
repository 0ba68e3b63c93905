// A workshop without a licence: two departments owe something from the first hour, each goes its own way, and the named reporter is answered.
import { readMatter } from './county.ts'
import { fillFacts } from './forms.ts'
import { expect, test } from './journey.ts'
import { look, part } from './look.ts'
import { submitReport, track } from './report.ts'
import { readStory, type Stage } from './story.ts'
import { tell } from './tell.ts'
import { beginning, wordsIn } from './words.ts'

const story = { matter: 'unlicensed-trading', lead: '市场监管局', other: '人社局', name: '李四', phone: '13800000000' }

test('a named report of trading without a licence keeps two departments busy until both have done', async ({
  page,
  phone,
  address,
}) => {
  test.setTimeout(120_000)
  const words = wordsIn('zh')
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)

  await phone.goto('/')
  await phone.getByLabel(t.ask.box).fill(told.opened.text ?? '')
  await phone.getByRole('button', { name: t.ask.submit }).click()
  const answer = phone.getByRole('region', { name: t.ask.answerFor })
  await expect(answer.getByRole('heading', { name: beginning(story.lead), level: 3 })).toContainText(t.role.lead)
  await expect(answer.getByRole('heading', { name: beginning(story.other), level: 3 })).toContainText(t.role.supporting)
  await phone.getByRole('link', { name: t.ask.report(county.matter.reportLabel.zh, story.lead) }).click()
  await fillFacts({ form: phone.getByRole('main'), asked: 'citizen', county }, told.opened.facts)
  await phone.getByRole('radio', { name: t.report.named }).check()
  await phone.getByLabel(t.report.name, { exact: true }).fill(story.name)
  await phone.getByLabel(t.report.phone, { exact: true }).fill(story.phone)
  const receipt = await submitReport(phone, words)
  await track(phone, receipt, words)
  const now = part(phone, t.track.now)
  for (const department of [story.lead, story.other]) await expect(now).toContainText(department)
  await look(phone, 'unlicensed-trading-track-opened-phone')

  await page.goto('/sign-in')
  const stage: Stage = { page, county, number: receipt.number, through: 'worklist' }
  await tell(stage, told, {
    dates: false,
    after: {
      file: async () => {
        await expect(page.getByText(story.phone)).toHaveCount(0)
        await page.getByRole('button', { name: t.case.reporter }).click()
        await page.getByLabel(t.form.reason, { exact: true }).last().fill('答复举报人')
        await page.getByRole('button', { name: t.case.reporter }).click()
        await expect(page.getByText(story.phone)).toBeVisible()
      },
      decide: () => look(page, 'unlicensed-trading-case-decided'),
    },
  })
  await expect(page.getByText(t.case.nothingOwed)).toBeVisible()
  await phone.reload()
  await expect(now).toContainText(t.track.nowNobody)
  await expect(phone.getByText(story.name)).toHaveCount(0)
})
