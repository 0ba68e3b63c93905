// The water office of the invented county, at work on the documents of its cases.
import { randomUUID } from 'node:crypto'
import type { CaseView, DocumentView, RefusalView } from '../views.ts'
import { caseOf, done, newKey, openTestSite, report, type TestSite, type Visitor } from './test-site.ts'

export interface WaterOffice {
  readonly site: TestSite
  readonly officer: Visitor
  readonly head: Visitor
  /** A case that the office has accepted, and one that it has inspected as well. */
  readonly accepted: () => Promise<CaseView>
  readonly inspected: (facts?: Record<string, unknown>) => Promise<CaseView>
}

export async function openWaterOffice(): Promise<WaterOffice> {
  const site = await openTestSite()
  const officer = await site.person('water-officer')
  const head = await site.person('water-head')
  const accepted = async (): Promise<CaseView> => {
    const view = await caseOf(officer, await report(site, { facts: { place: 'well', fouled: true } }))
    await done(officer, view, { act: 'propose', duty: 'accept', outcome: 'accepted' })
    return done(head, view, { act: 'approve', duty: 'accept' })
  }
  const inspected = async (facts: Record<string, unknown> = {}): Promise<CaseView> =>
    done(officer, await accepted(), {
      act: 'discharge',
      duty: 'inspect',
      facts: { fouled: true, ill: 0, 'on-purpose': false, ...facts },
    })
  return { site, officer, head, accepted, inspected }
}

/** A document that the water office may write in every case that it has accepted. */
export const notice = { kind: 'acceptance-notice', fields: { party: '王某' } }
/** A document that a head issues, once the order is owed. */
export const order = {
  kind: 'rectification-order',
  duty: 'order',
  fields: {
    party: '柳县磨坊',
    breach: '向井里倒脏水。\n现场有两只空桶。',
    provision: '《柳县水法》第六条',
    by: '2026年3月10日',
    demand: '清理水井',
  },
}

/** A document, or why there is none. */
export type Answer = DocumentView & RefusalView
/** Drafts a document. */
export const draft = (
  person: Visitor,
  { caseId }: { caseId: string },
  request: object,
  document: string = randomUUID(),
) => person.post<Answer>(`/api/cases/${caseId}/documents`, { document, ...request })

/** Issues a draft on the version of the case as it stands, unless something else is given. */
export async function issue(person: Visitor, view: { caseId: string }, document: string, given: object = {}) {
  const { body } = await person.get<CaseView>(`/api/cases/${view.caseId}`)
  const path = `/api/cases/${view.caseId}/documents/${document}/issue`
  return person.post<Answer>(path, { seen: body.version, key: newKey(), ...given })
}

/** Drafts and issues a document, and throws unless it was done. */
export async function issued(person: Visitor, view: { caseId: string }, request: object): Promise<DocumentView> {
  const drafted = await draft(person, view, request)
  if (drafted.status !== 200) throw new Error(JSON.stringify(drafted.body))
  const answer = await issue(person, view, drafted.body.document)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** The sequence in a document's number. */
export const sequenceOf = ({ number = '' }: DocumentView): number => Number(/〕(\d+)号/.exec(number)?.[1])
