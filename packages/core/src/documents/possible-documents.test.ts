import { expect, test } from 'vitest'
import type { Actor } from '../case/events.ts'
import type { DocumentForm } from '../catalogue/list.ts'
import { viewCase } from '../obligations/case-in-view.ts'
import { discharged, given, type Happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import { possibleDocuments } from './possible-documents.ts'

const accepted = discharged('2026-03-03T09:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-04T09:00:00', 'water', 'inspect', 'done', {
  fouled: true,
  ill: 0,
  'on-purpose': true,
})

function possibleFor(by: Actor, happened: readonly Happened[], change: Record<string, Partial<DocumentForm>> = {}) {
  const documents = Object.fromEntries(
    Object.entries(willow.documents).map(([id, form]) => [id, { ...form, ...change[id] } as DocumentForm]),
  )
  const state = stateAfter(...happened)
  return possibleDocuments(viewCase({ list: { ...willow, documents }, state, now: '2026-03-05T09:00:00' }), by)
}

const kinds = (by: Actor, ...happened: readonly Happened[]) => possibleFor(by, happened).map(({ form }) => form.id)

test('a duty’s document can be written by its bearer once the duty is owed', () => {
  expect(kinds(officer('water'), opened(), accepted)).toEqual(['acceptance-notice', 'closing-form'])
  expect(kinds(officer('water'), opened(), accepted, inspected)).toEqual([
    'acceptance-notice',
    'rectification-order',
    'transfer-letter',
    'closing-form',
  ])
})

test('nobody else writes it, and the public writes nothing', () => {
  expect(kinds(officer('health'), opened(), accepted, inspected)).toEqual([])
  expect(kinds({ person: 'anonymous', role: 'public' }, opened())).toEqual([])
})

test('what it lacks is named: the act that comes first, the facts, the head, the word of the department', () => {
  const [notice] = possibleFor(officer('water'), [opened()])
  expect(notice?.lacking).toEqual([{ kind: 'duty', duty: 'accept', outcome: 'accepted' }])
  const [order] = possibleFor(officer('water'), [opened(), accepted, inspected], {
    'acceptance-notice': { issuedBy: [] },
    'rectification-order': { needs: { facts: ['fouled', 'place', 'ill'], duties: {} } },
  })
  expect(order).toMatchObject({ form: { id: 'rectification-order' }, duty: 'order', name: 'order-letter' })
  expect(order?.lacking).toEqual([{ kind: 'approval' }])
  expect(possibleFor(head('water'), [opened(), accepted, inspected])[1]?.lacking).toEqual([])
  const registry = possibleFor(officer('registry'), [opened(), accepted], {
    'acceptance-notice': { issuedBy: ['registry'] },
  })
  expect(registry.map(({ lacking }) => lacking)).toEqual([[{ kind: 'word' }]])
})

test('a fact that is not known is lacking; one that the matter does not have is not', () => {
  const needs = { facts: ['ill', 'trees'], duties: {} }
  const [notice] = possibleFor(officer('water'), [opened()], { 'acceptance-notice': { needs } })
  expect(notice?.lacking).toEqual([{ kind: 'fact', fact: 'ill' }])
})

test('an act with another outcome does not count', () => {
  const rejected = discharged('2026-03-03T09:00:00', 'water', 'accept', 'rejected')
  expect(possibleFor(officer('water'), [opened(), rejected])[0]?.lacking).toHaveLength(1)
})

test('a document of other matters is none of this one’s', () => {
  const elsewhere = possibleFor(officer('water'), [opened(), accepted], {
    'acceptance-notice': { matters: ['orchard-grant'] },
  })
  expect(elsewhere.map(({ form }) => form.id)).toEqual(['closing-form'])
})

const document = '5f0c8f3e-0000-4000-8000-000000000000'
const issue = {
  type: 'issue-document',
  document,
  kind: 'acceptance-notice',
  hash: 'ab',
  number: '柳水受〔2026〕1号',
} as const

test('issuing tells the case number and hash', () => {
  given(opened(), accepted)
    .when(issue, officer('water'))
    .then({ type: 'document-issued', data: { document, kind: 'acceptance-notice', hash: 'ab', number: issue.number } })
})

test('a document that is not possible, or not complete, is not issued', () => {
  given(opened(), accepted).when(issue, officer('health')).refused('document-not-possible')
  given(opened()).when(issue, officer('water')).refused('document-incomplete')
  given(opened(), accepted)
    .when({ ...issue, producedBy: 'order' }, officer('water'))
    .refused('document-not-possible')
})

test('a document is declared void with a reason', () => {
  const { hash: _, ...named } = issue
  const declare = { ...named, type: 'void-document', reason: '写错了' } as const
  given(opened(), accepted)
    .when(declare, head('water'))
    .then({
      type: 'document-voided',
      data: { document, kind: 'acceptance-notice', number: issue.number, reason: '写错了' },
    })
  given(opened(), accepted)
    .when({ ...declare, reason: ' ' }, head('water'))
    .refused('reason-missing')
})
