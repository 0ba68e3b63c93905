// A citizen sees children forced to work; five departments carry the case to its end, and the citizen can follow it.
import { readMatter } from './county.ts'
import { expect, test } from './journey.ts'
import { look, part } from './look.ts'
import { submitReport, track } from './report.ts'
import { readStory, type Stage } from './story.ts'
import { tell } from './tell.ts'
import { beginning, wordsIn } from './words.ts'

const story = {
  matter: 'child-labour',
  said: '砖厂老板关着五个小孩搬砖，不让走，最小的才十三岁',
  lead: '人社局',
  police: '公安局',
  market: '市场监管局',
}

test('a report of children forced to work is answered, handled by every department and closed', async ({
  page,
  phone,
  address,
}) => {
  test.setTimeout(120_000)
  const words = wordsIn('zh')
  const { t } = words
  const county = await readMatter(address, story.matter, words)

  await phone.goto('/')
  await phone.getByLabel(t.ask.box).fill(story.said)
  await phone.getByRole('button', { name: t.ask.submit }).click()
  const answer = phone.getByRole('region', { name: t.ask.answerFor })
  await expect(answer.getByRole('heading', { name: county.matter.title.zh })).toBeVisible()
  const share = (department: string) =>
    answer.getByRole('listitem').filter({ has: phone.getByRole('heading', { name: beginning(department), level: 3 }) })
  await expect(share(story.lead)).toContainText(t.role.lead)
  await expect(share(story.police)).toContainText(t.role.supporting)
  await expect(share(story.market)).toContainText(t.role.supporting)
  await expect(answer).toContainText(t.ask.grounds)
  await expect(answer).toContainText('禁止使用童工规定')
  await look(phone, 'child-labour-answer-phone')

  await phone.getByRole('link', { name: t.ask.report(county.matter.reportLabel.zh, story.lead) }).click()
  await expect(phone.getByLabel(t.report.text, { exact: true })).toHaveValue(story.said)
  await expect(phone.getByRole('radio', { name: t.report.anonymous })).toBeChecked()
  await look(phone, 'child-labour-report-phone')
  const receipt = await submitReport(phone, words)
  await look(phone, 'child-labour-receipt-phone')

  const now = part(phone, t.track.now)
  const follow = async (picture: string, ...departments: readonly string[]) => {
    await phone.goto(`/track/${receipt.code}`)
    for (const department of departments) await expect(now).toContainText(department)
    await look(phone, `child-labour-track-${picture}-phone`)
  }
  await track(phone, receipt, words)
  await follow('1-opened', story.lead)

  await page.goto('/sign-in')
  const stage: Stage = { page, county, number: receipt.number, through: 'worklist' }
  await tell(stage, readStory(story.matter), {
    dates: false,
    after: {
      accept: () => look(page, 'child-labour-case-accepted'),
      inspect: async () => {
        await look(page, 'child-labour-case-inspected')
        await follow('2-inspected', story.lead, story.market)
      },
      'send-case-file': () => follow('3-handed-over', story.police),
      investigate: () => look(page, 'child-labour-case-filed'),
      'revoke-licence': () => follow('4-revoked', story.lead),
    },
  })
  await expect(page.getByText(t.case.nothingOwed)).toBeVisible()
  await look(page, 'child-labour-case-closed')

  await phone.reload()
  await expect(now).toContainText(t.track.nowNobody)
  const timeline = part(phone, t.track.timeline)
  for (const department of [story.lead, story.police, story.market]) await expect(timeline).toContainText(department)
  await look(phone, 'child-labour-track-5-closed-phone')
  await phone.getByRole('button', { name: t.otherLanguage.name }).click()
  const english = wordsIn('en').t.track
  await expect(part(phone, english.now)).toContainText(english.nowNobody)
  await look(phone, 'child-labour-track-5-closed-phone-en')
})
