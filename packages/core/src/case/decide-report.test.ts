import { expect, test } from 'vitest'
import { given, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'
import type { AttachedFile } from './events.ts'

const photo: AttachedFile = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'well.jpg',
  size: 1234,
  type: 'image/jpeg',
  hash: 'a'.repeat(64),
}
const reporter = { person: 'public', role: 'public' as const }
const closed = happened('2026-03-04T09:00:00', head('water'), { type: 'case-closed', data: {} })
const found = happened('2026-03-02T09:00:00', officer('water'), {
  type: 'case-opened',
  data: { matter: 'well-water', channel: 'inspection', facts: { place: 'well' } },
})

test('each file that is attached is an event', () =>
  given(opened())
    .when({ type: 'attach', files: [photo, { ...photo, id: 'another' }] }, officer('water'))
    .then({ type: 'file-attached', data: photo }, { type: 'file-attached', data: { ...photo, id: 'another' } }))

test('nothing is not attached', () =>
  given(opened()).when({ type: 'attach', files: [] }, officer('water')).refused('nothing-said'))

test('an officer attaches nothing to a case that is closed', () =>
  given(opened(), closed)
    .when({ type: 'attach', files: [photo] }, officer('water'))
    .refused('case-closed'))

test('the reporter adds words and files, in this order', () =>
  given(opened())
    .when({ type: 'add-to-report', text: '水更浑了', files: [photo], answers: 4 }, reporter)
    .then({ type: 'report-added', data: { text: '水更浑了', answers: 4 } }, { type: 'file-attached', data: photo }))

test('what the reporter brings after the closing is kept', () =>
  given(opened(), closed)
    .when({ type: 'add-to-report', text: '又来了', files: [] }, reporter)
    .then({ type: 'report-added', data: { text: '又来了' } }))

test('an addition without words and files is refused', () =>
  given(opened()).when({ type: 'add-to-report', text: ' ', files: [] }, reporter).refused('nothing-said'))

test('the lead asks the reporter; who owes nothing in the case does not', () => {
  given(opened())
    .when({ type: 'ask-reporter', text: '是哪一口井？' }, officer('water'))
    .then({ type: 'reporter-asked', data: { text: '是哪一口井？' } })
  given(opened()).when({ type: 'ask-reporter', text: '是哪一口井？' }, officer('watch')).refused('not-your-department')
  given(opened()).when({ type: 'ask-reporter', text: ' ' }, officer('water')).refused('reason-missing')
})

test('a withdrawal is on record and ends nothing', () => {
  given(opened())
    .when({ type: 'withdraw-report', text: '已经和解' }, reporter)
    .then({ type: 'report-withdrawn', data: { text: '已经和解' } })
  const before = stateAfter(opened())
  const withdrawn = happened('2026-03-02T10:00:00', reporter, { type: 'report-withdrawn', data: {} })
  expect({ ...stateAfter(opened(), withdrawn), version: 1 }).toEqual(before)
})

test('in a case that an officer opened there is nobody to ask', () => {
  given(found).when({ type: 'ask-reporter', text: '是谁？' }, officer('water')).refused('no-reporter')
  given(found).when({ type: 'add-to-report', text: '我', files: [] }, reporter).refused('no-reporter')
  given(found).when({ type: 'withdraw-report' }, reporter).refused('no-reporter')
})

test('asking is offered to the lead where there is somebody to ask', () => {
  const acts = (event: typeof found) =>
    allowedActs(stateAfter(event), { list: willow, at: '2026-03-02T10:00:00', by: officer('water') }).map(
      ({ act }) => act,
    )
  expect(acts(opened())).toEqual(expect.arrayContaining(['attach', 'ask-reporter']))
  expect(acts(found)).toContain('attach')
  expect(acts(found)).not.toContain('ask-reporter')
})
