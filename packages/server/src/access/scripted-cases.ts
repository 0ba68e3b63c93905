// Cases that are played up to some point, and what the rules say of who sees what of them: for the matrix of rights.
import fc from 'fast-check'
import { act, caseOf, type Edit, newKey, report, type TestSite } from '../testing/test-site.ts'
import type { CaseView, ReceiptView } from '../views.ts'

const matter = 'matters/well-water/matter.yaml'

/** The invented county with facts of each kind: open, sensitive, sensitive in a column, for the lead, for one department. */
export const edits: readonly Edit[] = [
  {
    file: matter,
    from: '  on-purpose: { type: boolean,',
    to: `  diary: { type: text, label: { zh: 记录, en: diary } }
  suspect: { type: text, sensitive: identity, label: { zh: 嫌疑人, en: suspect } }
  drinkers:
    type: table
    label: { zh: 饮水人, en: drinkers }
    columns:
      name: { label: { zh: 姓名, en: Name }, type: text, sensitive: identity }
      cups: { label: { zh: 杯, en: Cups }, type: integer }
  taster: { type: text, label: { zh: 尝水人, en: taster }, seen-by: [lead] }
  witness: { type: text, label: { zh: 证人, en: witness }, seen-by: [health] }
  on-purpose: { type: boolean,`,
  },
  {
    file: matter,
    from: 'establishes: [fouled, ill, on-purpose]',
    to: 'establishes: [fouled, ill, on-purpose, diary, suspect, drinkers, taster, witness]',
  },
  {
    file: matter,
    from: '    hands-over-to: watch\n',
    to: '    hands-over-to: watch\n    opens: [{ matter: bridge-watch }]\n',
  },
  {
    file: 'matters/bridge-watch/matter.yaml',
    from: 'opened-by: [schedule, report]',
    to: 'opened-by: [schedule, report, referral]',
  },
]

/** How far a case is played. */
export interface Script {
  readonly place: 'well' | 'mill' | 'bath'
  /** Whose officer opened it in an inspection; the public otherwise. */
  readonly openedBy: string | undefined
  readonly until: 'opened' | 'rejected' | 'accepted' | 'inspected' | 'ordered' | 'handed-over'
  readonly ill: 0 | 2
}

/** Any such case. */
export const scripts: fc.Arbitrary<Script> = fc.record({
  place: fc.constantFrom('well', 'mill', 'bath'),
  openedBy: fc.constantFrom(undefined, undefined, 'water', 'watch', 'treasury'),
  until: fc.constantFrom('opened', 'rejected', 'accepted', 'inspected', 'ordered', 'handed-over', 'handed-over'),
  ill: fc.constantFrom(0, 2),
})

/** A case that was played, with a mark in each of its fields that stands nowhere else. */
export interface Played extends Script {
  readonly at: number
  readonly caseId: string
  readonly code: string | undefined
  /** The case that it opened, by the watch's name. */
  readonly linked: string | undefined
}

/** The mark in a field of a case. */
export const markOf = (field: Field, at: number): string => `${field}<${at}>`

export const fields = ['words', 'diary', 'suspect', 'name', 'taster', 'witness'] as const

export type Field = (typeof fields)[number]

const leadOfPlace = { well: 'water', mill: 'water', bath: 'health' } as const

/** Plays a case. */
export async function play(site: TestSite, script: Script, at: number): Promise<Played> {
  const lead = leadOfPlace[script.place]
  const { caseId, code } = await open(site, script, at)
  const officer = await site.person(`${lead}-officer`)
  const head = await site.person(`${lead}-head`)
  const water = await site.person('water-officer')
  const must = async (...[person, given]: [Parameters<typeof act>[0], Record<string, unknown>]): Promise<CaseView> => {
    const answered = await act<CaseView>(person, { caseId }, given)
    if (answered.status !== 200) throw new Error(JSON.stringify([script, given, answered.body]))
    return answered.body
  }
  let linked: string | undefined
  const steps: Record<Exclude<Script['until'], 'opened'>, () => Promise<unknown>> = {
    rejected: async () => {
      await must(officer, { act: 'propose', duty: 'accept', outcome: 'rejected' })
      await must(head, { act: 'approve', duty: 'accept' })
    },
    accepted: async () => {
      await must(officer, { act: 'propose', duty: 'accept', outcome: 'accepted' })
      await must(head, { act: 'approve', duty: 'accept' })
    },
    inspected: () => must(water, { act: 'discharge', duty: 'inspect', facts: found(script, at) }),
    ordered: () => must(water, { act: 'discharge', duty: 'order', outcome: 'complied' }),
    'handed-over': async () => {
      const view = await must(water, { act: 'discharge', duty: 'hand-over' })
      linked = view.links.find(({ relation }) => relation === 'opened')?.caseId
    },
  }
  for (const step of wayTo(script.until)) await steps[step]()
  return { ...script, at, caseId, code, linked }
}

function wayTo(until: Script['until']): Exclude<Script['until'], 'opened'>[] {
  if (until === 'opened') return []
  if (until === 'rejected' || until === 'accepted') return [until]
  return until === 'inspected' ? ['accepted', 'inspected'] : ['accepted', 'inspected', until]
}

const found = ({ until, ill }: Script, at: number): Record<string, unknown> => ({
  fouled: true,
  ill,
  'on-purpose': until === 'handed-over',
  diary: markOf('diary', at),
  suspect: markOf('suspect', at),
  drinkers: [{ name: markOf('name', at), cups: 3 }],
  taster: markOf('taster', at),
  witness: markOf('witness', at),
})

async function open(
  site: TestSite,
  { place, openedBy }: Script,
  at: number,
): Promise<{ caseId: string; code: string | undefined }> {
  const text = markOf('words', at)
  if (openedBy === undefined) {
    const contact = { name: `reporter<${at}>`, phone: `phone<${at}>` }
    const receipt: ReceiptView = await report(site, { facts: { place }, text, contact })
    const lead = await site.person(`${leadOfPlace[place]}-officer`)
    return { caseId: (await caseOf(lead, receipt)).caseId, code: receipt.code }
  }
  const officer = await site.person(`${openedBy}-officer`)
  const opened = await officer.post<CaseView>('/api/cases', {
    matter: 'well-water',
    channel: 'inspection',
    facts: { place },
    text,
    key: newKey(),
  })
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body))
  return { caseId: opened.body.caseId, code: undefined }
}

const inspected = new Set<Script['until']>(['inspected', 'ordered', 'handed-over'])

/** The department that leads a case: health in a bath house, water everywhere else. */
export const leadOf = ({ place }: Script): string => leadOfPlace[place]

/** Whether a department bears or bore a duty, or leads, or opened the case: it sees what is sensitive. */
function bears(script: Script, department: string): boolean {
  const { openedBy, until, ill } = script
  if (department === leadOf(script) || department === openedBy) return true
  switch (department) {
    case 'water':
      return until === 'accepted' || inspected.has(until)
    case 'health':
      return inspected.has(until) && ill >= 1
    case 'watch':
      return until === 'handed-over'
    default:
      return false
  }
}

/** Whether a department is told of what another does: it sees that the case is there, and nothing that is sensitive. */
const isTold = ({ until }: Script, department: string): boolean => department === 'health' && until === 'ordered'

/** Who looks at cases, as the rules see them. */
export interface Onlooker {
  readonly department: string
  readonly oversees: boolean
}

/** Whether somebody sees a case at all. */
export const seesCase = (script: Script, { department, oversees }: Onlooker): boolean =>
  oversees || bears(script, department) || isTold(script, department)

/** Whether somebody sees a field of a case, once it is recorded. */
export function seesField(script: Script, onlooker: Onlooker, field: Field): boolean {
  if (!seesCase(script, onlooker)) return false
  if (field !== 'words' && !inspected.has(script.until)) return false
  const { department } = onlooker
  switch (field) {
    case 'diary':
      return true
    case 'words':
    case 'suspect':
    case 'name':
      return bears(script, department)
    case 'taster':
      return department === leadOf(script)
    case 'witness':
      return department === 'health'
  }
}

/** Whether somebody sees the case that a case opened: the watch leads it, the Water Office's act opened it. */
export const seesLinked = ({ department, oversees }: Onlooker): boolean =>
  oversees || department === 'watch' || department === 'water'
