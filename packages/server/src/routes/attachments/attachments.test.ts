// Files from the public and from officers: who may see them, how they are given out, and that nothing half done stays.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualAttachmentRules } from '../../attachments/attachment-rules.ts'
import { collectOrphans } from '../../attachments/collect-orphans.ts'
import { createGate } from '../../attachments/gate.ts'
import { createMemoryStore } from '../../testing/memory-store.ts'
import { exif, jpeg, pdf, png } from '../../testing/sample-files.ts'
import { sendFile, sentFile } from '../../testing/send-file.ts'
import { caseOf, newKey, openTestSite, report, type TestSite } from '../../testing/test-site.ts'
import type { AttachmentsView, CaseView, RefusalView, UploadRulesView } from '../../views.ts'

let site: TestSite
let now = new Date('2026-03-02T01:00:00Z')
const store = createMemoryStore(() => now)
const rules = { ...usualAttachmentRules, largestFile: 5000, mostFiles: 3, largestTogether: 8000 }
beforeAll(async () => {
  site = await openTestSite({ attachments: { store, rules, gate: createGate(3) } })
})
afterAll(() => site.close())

const photo = (place = '广场'): Buffer => jpeg([exif(6, `GPS ${place}`)])

async function reported(files: readonly string[]): Promise<CaseView> {
  return caseOf(await site.person('water-officer'), await report(site, { files: [...files] } as object))
}

const attachmentsOf = async (person: string, { caseId }: CaseView) =>
  (await site.person(person)).get<AttachmentsView & RefusalView>(`/api/cases/${caseId}/attachments`)

test('what may be sent is told', async () => {
  const { body } = await site.visitor().get<UploadRulesView>('/api/uploads')
  expect(body).toMatchObject({ largestFile: 5000, mostFiles: 3, largestTogether: 8000 })
  expect(body.extensions).toContain('heic')
})

test('a photo that came with a report is there for the lead, without the place where it was taken', async () => {
  const id = await sentFile(site.visitor(), photo(), '../井边.exe')
  const view = await reported([id])
  const { body } = await attachmentsOf('water-officer', view)
  expect(body.attachments).toMatchObject([
    { id, name: '井边.jpg', type: 'image/jpeg', from: 'reporter', preview: true },
  ])
  expect(view.timeline.map(({ type }) => type)).toEqual(['case-opened', 'file-attached'])
  const officer = await site.person('water-officer')
  const file = await officer.get<Buffer>(`/api/cases/${view.caseId}/attachments/${id}`)
  expect(file.status).toBe(200)
  expect(file.body.includes('GPS')).toBe(false)
  expect(file.body.subarray(0, 2).toString('hex')).toBe('ffd8')
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-disposition': `attachment; filename="_.jpg"; filename*=UTF-8''${encodeURIComponent('井边.jpg')}`,
    'content-type': 'image/jpeg',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'content-length': String(file.body.length),
  })
})

test('a picture can be looked at, another file cannot', async () => {
  const files = [await sentFile(site.visitor(), png(), 'a.png'), await sentFile(site.visitor(), pdf(), 'b.pdf')]
  const view = await reported(files)
  const officer = await site.person('water-officer')
  const preview = (id = '') => officer.get<RefusalView>(`/api/cases/${view.caseId}/attachments/${id}/preview`)
  const shown = await preview(files[0])
  expect(shown.headers.get('content-disposition')).toMatch(/^inline;/)
  expect(shown.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(await preview(files[1])).toMatchObject({ status: 404, body: { code: 'no-preview' } })
})

test('each file that is given out is recorded', async () => {
  const id = await sentFile(site.visitor(), photo())
  const view = await reported([id])
  const officer = await site.person('water-officer')
  await officer.get(`/api/cases/${view.caseId}/attachments/${id}`)
  await officer.get(`/api/cases/${view.caseId}/attachments/${id}/preview`)
  const reads = await site.setting.db
    .selectFrom('sensitive_read')
    .select(['person', 'what'])
    .where('case_id', '=', view.caseId)
    .execute()
  expect(reads.filter(({ what }) => what.includes(id))).toEqual([
    { person: 'water-officer', what: ['attachment', id] },
    { person: 'water-officer', what: ['attachment', id] },
  ])
})

test('who may not read the report learns only how many files there are; who has no part learns nothing', async () => {
  const id = await sentFile(site.visitor(), photo(), '张三.jpg')
  const view = await reported([id])
  const council = await attachmentsOf('council-officer', view)
  expect(council).toMatchObject({ status: 200, body: { attachments: [], count: 1 } })
  const asCouncil = await site.person('council-officer')
  expect(await asCouncil.get(`/api/cases/${view.caseId}/attachments/${id}`)).toMatchObject({ status: 404 })
  expect(JSON.stringify(await asCouncil.get(`/api/cases/${view.caseId}`))).not.toContain('张三')
  expect(await attachmentsOf('treasury-officer', view)).toMatchObject({ status: 404, body: { code: 'unknown-case' } })
  const anybody = await site.visitor().get<RefusalView>(`/api/cases/${view.caseId}/attachments/${id}`)
  expect(anybody).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } })
  const other = await reported([])
  const officer = await site.person('water-officer')
  expect(await officer.get(`/api/cases/${other.caseId}/attachments/${id}`)).toMatchObject({
    status: 404,
    body: { code: 'unknown-attachment' },
  })
})

test('an officer attaches what they sent, once; others cannot use it', async () => {
  const officer = await site.person('water-officer')
  const view = await reported([])
  const id = await sentFile(officer, pdf(), '笔录.pdf')
  const stranger = await site.visitor().post<RefusalView>('/api/reports', {
    matter: 'well-water',
    facts: { place: 'well' },
    files: [id],
    key: newKey(),
  })
  expect(stranger).toMatchObject({ status: 404, body: { code: 'unknown-upload' } })
  const request = { files: [id], seen: view.version, key: newKey() }
  const path = `/api/cases/${view.caseId}/attachments`
  const first = await officer.post<CaseView>(path, request)
  expect(first).toMatchObject({ status: 200, body: { version: view.version + 1 } })
  expect(await officer.post(path, request)).toMatchObject({ status: 200, body: first.body })
  expect((await attachmentsOf('water-officer', view)).body.attachments).toMatchObject([
    { name: '笔录.pdf', from: 'department', department: 'water', preview: false },
  ])
  const again = await officer.post<RefusalView>(path, { ...request, seen: view.version + 1, key: newKey() })
  expect(again).toMatchObject({ status: 404, body: { code: 'unknown-upload' } })
})

test('an attaching on a version that has passed is refused, and the file can still be used', async () => {
  const officer = await site.person('water-officer')
  const view = await reported([])
  const id = await sentFile(officer, pdf())
  const path = `/api/cases/${view.caseId}/attachments`
  await officer.post(`/api/cases/${view.caseId}/acts`, { act: 'note', text: '先来', seen: view.version, key: newKey() })
  const key = newKey()
  expect(await officer.post<RefusalView>(path, { files: [id], seen: view.version, key })).toMatchObject({
    status: 409,
    body: { code: 'case-moved-on' },
  })
  expect(await officer.post(path, { files: [id], seen: view.version + 1, key })).toMatchObject({ status: 200 })
})

test('what is too large, of another kind, or nothing, is refused and says so', async () => {
  const send = (bytes: Uint8Array, headers = {}) => sendFile<RefusalView>(site.visitor(), bytes, 'x.png', headers)
  const before = store.size()
  expect(await send(Buffer.alloc(5001))).toMatchObject({
    status: 413,
    body: { code: 'too-large', data: { largest: 5000 } },
  })
  expect(await send(Buffer.from('<html>'))).toMatchObject({ status: 415, body: { code: 'file-type-not-allowed' } })
  expect(await send(Buffer.from('<html>'), { 'content-type': 'image/png' })).toMatchObject({ status: 415 })
  expect(await send(Buffer.alloc(0))).toMatchObject({ status: 422, body: { code: 'file-empty' } })
  expect(await send(png(), { 'content-length': '4000' })).toMatchObject({ status: 422, body: { code: 'file-damaged' } })
  const answer = await send(png(), { 'sec-fetch-site': 'cross-site' })
  expect(answer).toMatchObject({ status: 403, body: { code: 'foreign-origin' } })
  expect(store.size()).toBe(before)
})

test('a report takes only so many files, only so large together, and each only once', async () => {
  const visitor = site.visitor()
  const file = (files: readonly string[]) =>
    visitor.post<RefusalView>('/api/reports', { matter: 'well-water', facts: { place: 'well' }, files, key: newKey() })
  const four = await Promise.all(['a', 'b', 'c', 'd'].map(name => sentFile(visitor, png(), name).catch(() => '')))
  const some = four.filter(id => id !== '')
  while (some.length < 4) some.push(await sentFile(visitor, png()))
  expect(await file(some)).toMatchObject({ status: 422, body: { code: 'too-many-files', data: { most: 3 } } })
  const large = [
    await sentFile(visitor, Buffer.from('水'.repeat(1500))),
    await sentFile(visitor, Buffer.from('井'.repeat(1500))),
  ]
  expect(await file(large)).toMatchObject({ status: 413, body: { code: 'files-too-large-together' } })
  // What was refused took nothing: the same files can be sent with another report.
  expect(await file(large.slice(0, 1))).toMatchObject({ status: 200 })
  expect(await file(large.slice(0, 1))).toMatchObject({ status: 404, body: { code: 'unknown-upload' } })
})

test('at once only so many are taken in', async () => {
  const slow = () => {
    let push: (bytes: Uint8Array) => void = () => {}
    let end = (): void => {}
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        push = bytes => controller.enqueue(bytes)
        end = () => controller.close()
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    return { answer: site.visitor().send('/api/uploads?name=a', init), push, end }
  }
  const senders = [slow(), slow(), slow()]
  for (const { push } of senders) push(Buffer.from('一'))
  await new Promise(resolve => setImmediate(resolve))
  expect(await sendFile<RefusalView>(site.visitor(), png())).toMatchObject({ status: 503, body: { code: 'too-busy' } })
  for (const { end } of senders) end()
  for (const { answer } of senders) expect(await answer).toMatchObject({ status: 200 })
  expect(await sendFile(site.visitor(), png())).toMatchObject({ status: 200 })
})

test('a file that was kept before a crash could write it down is collected after a day; what a case has stays', async () => {
  const id = await sentFile(site.visitor(), photo('kept'))
  const view = await reported([id])
  const left = await sentFile(site.visitor(), photo('left'))
  const lost = await store.put(Buffer.from('no row names this'))
  const { caseId } = view
  await collectOrphans(site.setting)
  expect(await store.get(lost)).toBeDefined()
  site.setTime('2026-03-04T12:00')
  now = new Date('2026-03-04T04:00:00Z')
  const fresh = await store.put(Buffer.from('its row is being written'))
  expect(await collectOrphans(site.setting)).toBeGreaterThanOrEqual(2)
  expect(await store.get(lost)).toBeUndefined()
  expect(await store.get(fresh)).toBeDefined()
  const officer = await site.person('water-officer')
  expect(await officer.get(`/api/cases/${caseId}/attachments/${id}`)).toMatchObject({ status: 200 })
  const late = { matter: 'well-water', facts: { place: 'well' }, files: [left], key: newKey() }
  expect(await site.visitor().post('/api/reports', late)).toMatchObject({ status: 404 })
})

test('a file that cannot be kept is not acknowledged, and no row names it', async () => {
  const broken = { ...store, put: () => Promise.reject(new Error('no room on the disk')) }
  const other = await openTestSite({ attachments: { store: broken, rules, gate: createGate(3) } })
  expect(await sendFile(other.visitor(), png())).toMatchObject({ status: 500 })
  expect(await other.setting.db.selectFrom('upload').selectAll().execute()).toEqual([])
  await other.close()
})

test('nothing of all this was a bug', () => {
  expect(site.bugs).toEqual([])
})
