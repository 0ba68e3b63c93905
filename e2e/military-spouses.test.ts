// A serviceman's wife is placed: two departments act jointly, and a leading group without a worklist decides.
import { readMatter } from './county.ts'
import { expect, test } from './journey.ts'
import { look, part } from './look.ts'
import { report, track } from './report.ts'
import { owed, readStory, type Stage, titleOf } from './story.ts'
import { tell } from './tell.ts'
import { wordsIn } from './words.ts'

const story = {
  matter: 'military-spouses',
  joint: 'propose-placement',
  groupDecides: 'decide',
  recorder: '人社局',
  joiner: '编委办',
}

test('a placement is proposed jointly, decided by the leading group and carried out', async ({
  page,
  phone,
  address,
}) => {
  test.setTimeout(120_000)
  const words = wordsIn('zh')
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)

  await phone.goto(`/report/${story.matter}`)
  const receipt = await report(phone, told.opened, county)

  await page.goto('/sign-in')
  const stage: Stage = { page, county, number: receipt.number, through: 'worklist' }
  await tell(stage, told, {
    dates: false,
    after: {
      'report-vacancies': async () => {
        await expect(owed(stage, titleOf(county, story.joint, 'join'))).toContainText(t.case.mine)
        await look(page, 'military-spouses-case-joint')
      },
      'propose-placement': async () => {
        const deciding = owed(stage, titleOf(county, story.groupDecides))
        await expect(deciding).toContainText(t.case.external(story.recorder))
        await look(page, 'military-spouses-case-leading-group')
      },
    },
  })
  await expect(page.getByText(t.case.nothingOwed)).toBeVisible()

  await track(phone, receipt, words)
  await expect(part(phone, t.track.now)).toContainText(t.track.nowNobody)
  await expect(part(phone, t.track.timeline)).toContainText(story.joiner)
  await look(phone, 'military-spouses-track-closed-phone')
})
