// What needs approval can be sent back; who acts on an old page is told what happened since and can go on.
import { readMatter } from './county.ts'
import { fillFacts } from './forms.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { report } from './report.ts'
import { openFromWorklist, signIn } from './staff.ts'
import { come, done, inWords, isAct, owed, play, readStory, type Stage, titleOf } from './story.ts'
import { wordsIn } from './words.ts'

const story = {
  matter: 'labour-contract',
  department: 'hrss',
  first: 'accept',
  second: 'inspect',
  reason: '请先核实用人单位名称。',
}
const officer = { department: story.department, role: 'officer' } as const
const head = { department: story.department, role: 'head' } as const

test('a proposal is returned with a reason, proposed again and approved', async ({ page, address }) => {
  const words = wordsIn('zh')
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)
  await page.goto(`/report/${story.matter}`)
  const { number } = await report(page, told.opened, county)
  const stage: Stage = { page, county, number, through: 'worklist' }
  const [accepting] = told.steps.filter(isAct)
  const proposing = { ...accepting!, does: undefined, proposes: story.first }
  const title = titleOf(county, story.first)
  const approving = titleOf(county, story.first, 'approve')

  await play(stage, proposing)
  await expect(owed(stage, approving).getByRole('button')).toHaveCount(0)
  await come(stage, head, approving)
  await inWords(stage, { title: approving, act: 'return', reason: story.reason })
  await expect(owed(stage, approving)).toHaveCount(0)

  await come(stage, officer, title)
  await expect(page.getByRole('main')).toContainText(story.reason)
  await look(page, 'approval-returned')
  await play(stage, accepting!)
  await expect(owed(stage, titleOf(county, story.second))).toContainText(t.case.mine)
})

test('an act on an old page is refused with what happened since, and goes through when sent again', async ({
  page,
  context,
  address,
}) => {
  const words = wordsIn('en')
  const { t } = words
  const county = await readMatter(address, story.matter, words)
  const told = readStory(story.matter)
  await page.goto(`/report/${story.matter}?lang=en`)
  const { number } = await report(page, told.opened, county)
  const stage: Stage = { page, county, number, through: 'worklist' }
  const [accepting, inspecting] = told.steps.filter(isAct)
  await play(stage, accepting!)
  await signIn(page, officer, county)
  const title = titleOf(county, story.second)
  await openFromWorklist(page, number, title)

  const other = await context.newPage()
  await other.goto(page.url())
  await owed({ ...stage, page: other }, title)
    .getByRole('form')
    .waitFor()
  await page.getByRole('button', { name: t.act.note, exact: true }).click()
  await page.getByLabel(t.form.text).fill('电话联系过报案人。')
  await done(stage, () => page.getByRole('button', { name: t.act.note, exact: true }).click())

  const form = owed({ ...stage, page: other }, title).getByRole('form')
  await form.getByRole('radio', { name: county.outcome(story.second, inspecting!.outcome), exact: true }).check()
  await fillFacts({ form, asked: 'staff', county }, inspecting!.facts ?? {})
  await form.getByRole('button', { name: t.act.discharge, exact: true }).click()
  const movedOn = other.getByRole('alert').filter({ hasText: t.case.movedOn })
  await expect(movedOn).toContainText('电话联系过报案人。')
  await look(other, 'case-moved-on-en')
  await done({ page: other }, () => form.getByRole('button', { name: t.act.discharge, exact: true }).click())
  await expect(movedOn).toHaveCount(0)
})
