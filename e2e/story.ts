// A story of a matter, played by clicking: each act by somebody of the department that the story names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { readScenarios, type Scenario } from '@remit/core'
import type { MatterInWords } from './county.ts'
import { choose, fillFacts } from './forms.ts'
import { openFromCases, openFromWorklist, type Person, signIn } from './staff.ts'
import { labelled } from './words.ts'

export type Step = Scenario['steps'][number]
export type Act = Extract<Step, { by: string }>
export type Expected = Extract<Step, { expect: unknown }>['expect']

/** A case while its story is played. */
export interface Stage {
  readonly page: Page
  readonly county: MatterInWords
  number: string
  /** How people come to the case: through what they owe, or through the list of their cases. */
  readonly through: 'worklist' | 'cases'
  /** Who is signed in and looks at the case. */
  person?: Person | undefined
}

/** The list's own case of a matter, as `scenarios.yaml` tells it. */
export function readStory(matter: string, id = 'seed-case'): Scenario {
  const file = join(import.meta.dirname, '../catalogue/shuangpai/matters', matter, 'scenarios.yaml')
  const stories = readScenarios(file, readFileSync(file, 'utf8'))
  const story = stories.ok ? stories.value.find(each => each.id === id) : undefined
  if (story === undefined) throw new Error(`${matter} does not tell ${id}`)
  return story
}

export const isAct = (step: Step): step is Act => 'by' in step

/** Does what an act of a story says: proposed by an officer and approved by a head where it needs approval. */
export async function play(stage: Stage, act: Act): Promise<void> {
  const { by } = act
  const officer: Person = { department: by, role: 'officer' }
  const head: Person = { department: by, role: 'head' }
  if (act.acknowledges !== undefined) await press(stage, officer, 'acknowledge', act.acknowledges)
  if (act.joins !== undefined) await press(stage, officer, 'join', act.joins)
  const proposed = act.does ?? act.proposes
  if (proposed !== undefined) await discharge(stage, officer, proposed, act)
  if (act.does !== undefined && stage.county.duty(act.does).approval) await press(stage, head, 'approve', act.does)
  if (act.approves !== undefined) await press(stage, head, 'approve', act.approves)
  if (act.returns !== undefined) await sendBack(stage, head, act.returns, act.reason)
  if (act.extends !== undefined) await extend(stage, head, act.extends, act.reason)
  if (act.closes === true) await close(stage, head)
}

/** What is owed and called by a name, in the case; of one department where two owe something of the same name. */
export function owed({ page, county, person }: Stage, title: string, bearer?: string): Locator {
  const named = page.getByRole('article', { name: title, exact: true })
  if (bearer === undefined) return named
  const names = [county.department(bearer), ...(person?.department === bearer ? [county.words.t.case.mine] : [])]
  return named.filter({ has: page.getByText(new RegExp(`^(${names.join('|')})$`)) })
}

/** A duty that is owed, by the department that the list names. */
export function owedDuty(stage: Stage, duty: string): Locator {
  const { by } = stage.county.duty(duty)
  return owed(stage, titleOf(stage.county, duty), by === 'lead' ? undefined : by)
}

const prefixes = {
  approve: { zh: '审批：', en: 'Approve: ' },
  join: { zh: '会同：', en: 'Join: ' },
  acknowledge: { zh: '签收：', en: 'Acknowledge: ' },
  convene: { zh: '召集协商：', en: 'Convene on: ' },
  rule: { zh: '裁定职责：', en: 'Rule on: ' },
}

/** What an act about a duty is called among what is owed. */
export const titleOf = ({ words, duty }: MatterInWords, id: string, kind?: keyof typeof prefixes): string =>
  `${kind === undefined ? '' : words.say(prefixes[kind])}${words.say(duty(id).title)}`

/** Lets a person come to the case, through something that is owed in it, unless they are there. */
export async function come(stage: Stage, person: Person, title: string): Promise<void> {
  const { page, county, number } = stage
  const there = stage.person?.department === person.department && stage.person.role === person.role
  if (there) return
  await signIn(page, person, county)
  if (stage.through === 'worklist') await openFromWorklist(page, number, title)
  else await openFromCases(page, number, county.words)
  stage.person = person
}

async function press(stage: Stage, person: Person, kind: 'approve' | 'join' | 'acknowledge', duty: string) {
  const { t } = stage.county.words
  const title = titleOf(stage.county, duty, kind)
  await come(stage, person, title)
  await done(stage, () =>
    owed(stage, title, person.department).getByRole('button', { name: t.act[kind], exact: true }).click(),
  )
}

async function discharge(stage: Stage, person: Person, duty: string, { outcome, facts = {}, reason }: Act) {
  const { county } = stage
  const { t } = county.words
  const title = titleOf(county, duty)
  await come(stage, person, title)
  const item = owedDuty(stage, duty)
  const form = item.getByRole('form', { name: `${t.form.handle}${t.colon}${title}`, exact: true })
  const handle = item.getByRole('button', { name: t.form.handle, exact: true })
  await form.or(handle).first().waitFor()
  if (!(await form.isVisible())) await handle.click()
  if (county.duty(duty).outcomes.length > 1)
    await choose(form, labelled(t.form.outcome, county.words), county.outcome(duty, outcome))
  await fillFacts({ form, asked: 'staff', county }, facts)
  if (reason !== undefined) await form.getByLabel(labelled(t.form.note, county.words)).fill(reason)
  const submit = county.duty(duty).approval ? t.act.propose : t.act.discharge
  await done(stage, () => form.getByRole('button', { name: submit, exact: true }).click())
}

async function sendBack(stage: Stage, person: Person, duty: string, reason = '') {
  const title = titleOf(stage.county, duty, 'approve')
  await come(stage, person, title)
  await inWords(stage, { title, act: 'return', reason })
}

async function extend(stage: Stage, person: Person, duty: string, reason = '') {
  const title = titleOf(stage.county, duty)
  await come(stage, person, title)
  await inWords(stage, { title, act: 'extend', reason })
}

/** An act that takes a reason in words. */
export async function inWords(stage: Stage, given: { title: string; act: 'return' | 'extend'; reason: string }) {
  const { words } = stage.county
  const { t } = words
  const item = owed(stage, given.title)
  await item.getByRole('button', { name: t.act[given.act], exact: true }).click()
  const form = item.getByRole('form', { name: `${t.act[given.act]}${t.colon}${given.title}`, exact: true })
  await form.getByLabel(labelled(t.form.reason, words)).fill(given.reason)
  await done(stage, () => form.getByRole('button', { name: t.act[given.act], exact: true }).click())
}

export const closing = { zh: '结案', en: 'Close the case' }

async function close(stage: Stage, person: Person) {
  const { t, say } = stage.county.words
  const title = say(closing)
  await come(stage, person, title)
  await owed(stage, title).getByRole('button', { name: t.act.close, exact: true }).click()
  const form = owed(stage, title).getByRole('form')
  await done(stage, () => form.getByRole('button', { name: t.act.close, exact: true }).click())
}

/** Waits until the server has done it and the page says so. */
export async function done({ page }: Pick<Stage, 'page'>, submit: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse(response => /\/api\/cases\/[^/]+\/acts$/.test(response.url()))
  await submit()
  const response = await answered
  const request = response.request().postData()
  expect(response.status(), `${request}\n${response.ok() ? '' : await response.text()}`).toBe(200)
  await expect(page.getByRole('status').filter({ hasText: '✓' })).toBeVisible()
}
