// A family applies for the payment after a death; it is worked out, shown with its steps, appropriated and paid.
import { readMatter } from './county.ts'
import { expect, test } from './journey.ts'
import { look, part } from './look.ts'
import { report, track } from './report.ts'
import { owed, readStory, type Stage, titleOf } from './story.ts'
import { tell } from './tell.ts'
import { wordsIn } from './words.ts'

const story = { matter: 'bereavement', compute: 'compute-payment', amount: /307,?404/, months: '40' }

test('an application for the payment is worked out, paid and closed, in English', async ({ page, phone, address }) => {
  test.setTimeout(120_000)
  const words = wordsIn('en')
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)

  await phone.goto('/list?lang=en')
  await phone.getByRole('link', { name: county.matter.title.en, exact: true }).click()
  await phone.getByRole('link', { name: county.matter.reportLabel.en }).click()
  const receipt = await report(phone, told.opened, county)
  await look(phone, 'bereavement-receipt-phone-en')

  await page.goto('/sign-in?lang=en')
  const stage: Stage = { page, county, number: receipt.number, through: 'worklist' }
  await tell(stage, told, {
    dates: false,
    after: {
      'fix-base': async () => {
        const computing = owed(stage, titleOf(county, story.compute))
        await expect(computing).toContainText(story.amount)
        await computing.getByText(t.case.how).click()
        await expect(computing.getByRole('table')).toContainText(story.months)
        await look(page, 'bereavement-case-computed-en')
      },
      'compute-payment': async () => expect(part(page, t.case.facts)).toContainText(story.amount),
      'pay-family': () => look(page, 'bereavement-case-paid-en'),
    },
  })
  await expect(page.getByText(t.case.nothingOwed)).toBeVisible()
  await track(phone, receipt, words)
  await expect(part(phone, t.track.now)).toContainText(t.track.nowNobody)
  await look(phone, 'bereavement-track-closed-phone-en')
})
