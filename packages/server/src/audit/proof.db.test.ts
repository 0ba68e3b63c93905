import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, done, openTestSite, report, type TestSite } from '../testing/test-site.ts'
import type { CaseView, ReadsView } from '../views.ts'
import { exportProof } from './export-proof.ts'
import { unpackProof } from './pack-proof.ts'
import { buildProof, type Proof } from './proof.ts'
import { readAnchor, sayAnchor } from './seal.ts'
import { sealDay } from './seal-day.ts'
import { coveredUpTo, verifyProof } from './verify-proof.ts'

let site: TestSite
let view: CaseView
let proof: Proof

beforeAll(async () => {
  site = await openTestSite()
  const officer = await site.person('water-officer')
  view = await caseOf(officer, await report(site, { text: '井水发臭<script>' }))
  for (let other = 0; other < 4; other++) await report(site)
  await sealDay(site.setting, '2026-03-01')
  view = await done(officer, view, { act: 'note', text: '核实' })
  await sealDay(site.setting, '2026-03-02', 'sm3')
  view = await done(officer, view, { act: 'note', text: '尚未封存' })
  const built = await buildProof(site.setting.db, { jurisdiction: '990001', number: view.number })
  if (built === undefined) throw new Error('No such case')
  proof = built
})
afterAll(() => site.close())

test('an exported case verifies by itself, up to what is sealed', () => {
  expect(proof.events.map(({ event }) => event.version)).toEqual([1, 2, 3])
  expect(verifyProof(proof)).toEqual([])
  expect(coveredUpTo(proof)).toBe(2)
  expect(proof.covered.filter(({ stream }) => stream === 'case').map(({ seal, version }) => [seal, version])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('whatever is changed in it shows', () => {
  const changed = (change: (copy: { -readonly [K in keyof Proof]: Proof[K] }) => void): string[] => {
    const copy = structuredClone(proof)
    change(copy)
    return [...new Set(verifyProof(copy).map(({ what }) => what))]
  }
  expect(
    changed(copy => {
      copy.events = copy.events.map(each => ({ ...each, event: { ...each.event, at: '2020-01-01T00:00:00' } }))
    }),
  ).toEqual(['event'])
  expect(changed(copy => (copy.events = copy.events.slice(0, 1)))).toEqual(['path'])
  expect(changed(copy => (copy.lists = []))).toEqual(['list'])
  expect(changed(copy => (copy.seals = copy.seals.map(seal => ({ ...seal, day: '2020-01-01' }))))).toEqual(['seal'])
  expect(changed(copy => (copy.covered = copy.covered.map(each => ({ ...each, path: [] }))))).toEqual(['path'])
  expect(changed(copy => (copy.jurisdiction = '990002'))).toContain('event')
})

test('a case whose seals are not those that were published does not hold', () => {
  const [seal] = proof.seals
  if (seal === undefined) throw new Error('Nothing was sealed')
  const anchor = readAnchor(sayAnchor(seal))
  expect(verifyProof(proof, anchor === undefined ? [] : [anchor])).toEqual([])
  expect(verifyProof(proof, [{ ...seal, hash: '0'.repeat(64) }])).toEqual([{ what: 'not-published', at: 1 }])
})

test('the zip holds the same proof, and a page on which nothing is run', async () => {
  const zip = await exportProof(site.setting.db, { jurisdiction: '990001', number: view.number })
  expect(zip === undefined ? undefined : unpackProof(zip)).toEqual(JSON.parse(JSON.stringify(proof)))
  expect(unpackProof(new Uint8Array([1, 2, 3]))).toBeUndefined()
  expect(await exportProof(site.setting.db, { jurisdiction: '990001', number: '没有' })).toBeUndefined()
})

test('who looked at a case is told to the head of its lead, and not to others', async () => {
  const head = await site.person('water-head')
  await head.get(`/api/cases/${view.caseId}`)
  const told = await head.get<ReadsView>(`/api/cases/${view.caseId}/reads`)
  expect(told.status).toBe(200)
  expect(told.body.number).toBe(view.number)
  const officer = await site.person('water-officer')
  expect((await officer.get(`/api/cases/${view.caseId}/reads`)).status).toBe(403)
  expect((await officer.get(`/api/cases/${view.caseId}/proof`)).status).toBe(403)
  expect((await site.visitor().get(`/api/cases/${view.caseId}/proof`)).status).toBe(401)
})

test('an auditor takes a case with its proof, and that is recorded with the case', async () => {
  const { db } = site.setting
  await db
    .insertInto('person')
    .values({
      jurisdiction: '990001',
      person: 'an-auditor',
      name: '审计员',
      department: 'registry',
      demonstration: true,
    })
    .execute()
  await db
    .insertInto('person_role')
    .values({
      jurisdiction: '990001',
      person: 'an-auditor',
      role: 'auditor',
      department: 'registry',
      since: '2020-01-01',
    })
    .execute()
  const auditor = await site.person('an-auditor')
  await auditor.get('/api/session')
  const before = await auditor.get<ReadsView>(`/api/cases/${view.caseId}/reads`)
  expect(before.status).toBe(200)
  await auditor.get(`/api/cases/${view.caseId}/proof`).catch(() => undefined)
  const after = await auditor.get<ReadsView>(`/api/cases/${view.caseId}/reads`)
  expect(after.body.reads[0]).toMatchObject({ person: 'an-auditor', name: '审计员', what: ['proof'] })
})
