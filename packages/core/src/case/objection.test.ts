// From an objection to its end: what it names, who signs, who writes, who decides.
import { describe, expect, test } from 'vitest'
import { viewCase } from '../obligations/case-in-view.ts'
import { deriveObligations } from '../obligations/derive.ts'
import { concernedBy } from '../obligations/objections.ts'
import { discharged, given, type Happened, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'

const before = [
  opened(),
  discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'),
  discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', { fouled: true, ill: 12, 'on-purpose': false }),
  discharged('2026-03-04T09:00:00', 'water', 'hand-over'),
]
const objecting = {
  type: 'object' as const,
  duty: 'prosecute',
  reason: '不是故意',
  clause: 'watch-1',
  proposes: 'none',
}
const objected = happened('2026-03-04T10:00:00', officer('watch'), {
  type: 'objection-raised',
  data: { duty: 'prosecute', reason: '不是故意', clause: 'watch-1', proposes: 'health' },
})
const history = [...before, objected]
const soon = '2026-03-05T09:00:00'
const acts = (department: string, at = soon, ...more: readonly Happened[]) =>
  allowedActs(stateAfter(...history, ...more), { list: willow, at, by: head(department) })
    .filter(({ duty }) => duty === 'prosecute')
    .map(({ act }) => act)

describe('objecting', () => {
  test('names a clause of the matter', () =>
    given(...before)
      .when({ ...objecting, clause: 'watch-9' }, officer('watch'))
      .refused('unknown-clause'))
  test('names a department, or says that nobody on the list bears it', () => {
    given(...before)
      .when(objecting, officer('watch'))
      .then({ type: 'objection-raised' })
    given(...before)
      .when({ ...objecting, proposes: 'moon' }, officer('watch'))
      .refused('unknown-department')
  })
  test('does not name whoever objects', () =>
    given(...before)
      .when({ ...objecting, proposes: 'watch' }, officer('watch'))
      .refused('proposes-itself'))
  test('an objection of earlier days, without clause and proposal, is still read', () => {
    const old = happened('2026-03-04T10:00:00', officer('watch'), {
      type: 'objection-raised',
      data: { duty: 'prosecute', reason: '不是故意' },
    })
    const state = stateAfter(...before, old)
    const view = viewCase({ list: willow, state, now: soon })
    expect(concernedBy(view, state.objections[0]!)).toEqual(['water', 'watch'])
  })
})

describe('agreeing', () => {
  const sign = (...departments: string[]) => departments.map(department => ({ department, name: `${department}某` }))
  const agreeing = { type: 'agree' as const, duty: 'prosecute', bearer: 'health', minute: '纪要' }
  test('needs the signatures of the lead and of all whom it concerns', () => {
    given(...history)
      .when({ ...agreeing, signatures: sign('water') }, officer('water'), soon)
      .refused('signature-missing')
    given(...history)
      .when({ ...agreeing, signatures: sign('water', 'watch', 'health') }, officer('water'), soon)
      .then({
        type: 'objection-agreed',
        data: { duty: 'prosecute', bearer: 'health', minute: '纪要', signatures: sign('water', 'watch', 'health') },
      })
  })
  test('a name left empty is no signature, and a stranger signs nothing', () => {
    const blank = [...sign('water', 'watch'), { department: 'health', name: ' ' }]
    given(...history)
      .when({ ...agreeing, signatures: blank }, officer('water'), soon)
      .refused('signature-missing')
    given(...history)
      .when({ ...agreeing, signatures: sign('water', 'watch', 'health', 'moon') }, officer('water'), soon)
      .refused('unknown-department')
  })
  test('the minute is filed with the settler, who acknowledges it; without an answer it counts as filed', () => {
    const agreed = happened(soon, officer('water'), {
      type: 'objection-agreed',
      data: { duty: 'prosecute', bearer: 'watch', minute: '纪要', signatures: sign('water', 'watch', 'health') },
    })
    const owed = (at: string, ...more: readonly Happened[]) =>
      deriveObligations({ list: willow, state: stateAfter(...history, agreed, ...more), now: at }).filter(
        ({ bearer }) => bearer === 'registry',
      )
    expect(owed('2026-03-05T10:00:00')).toMatchObject([{ kind: 'acknowledge', duty: 'prosecute', from: 'water' }])
    expect(owed('2026-03-10T10:00:00')).toEqual([])
    const filed = happened('2026-03-05T11:00:00', officer('registry'), {
      type: 'receipt-acknowledged',
      data: { duty: 'prosecute' },
    })
    expect(owed('2026-03-05T12:00:00', filed)).toEqual([])
    given(...history, agreed)
      .when({ type: 'acknowledge', duty: 'prosecute' }, officer('registry'), '2026-03-05T10:00:00')
      .then({ type: 'receipt-acknowledged' })
  })
})

describe('referring', () => {
  const referring = { type: 'refer' as const, duty: 'prosecute', tried: '开过两次会' }
  const referred = happened(soon, officer('water'), {
    type: 'objection-referred',
    data: { duty: 'prosecute', tried: '开过两次会' },
  })
  test('is for the lead, and says what was tried', () => {
    given(...history)
      .when(referring, officer('water'), soon)
      .then({ type: 'objection-referred' })
    given(...history)
      .when(referring, officer('health'), soon)
      .refused('not-your-department')
    given(...history)
      .when({ ...referring, tried: ' ' }, officer('water'), soon)
      .refused('reason-missing')
  })
  test('makes the settler owe the ruling at once, and lets it rule', () => {
    const state = stateAfter(...history, referred)
    const owed = deriveObligations({ list: willow, state, now: soon })
    expect(owed.filter(({ kind }) => kind === 'convene')).toEqual([])
    expect(owed.find(({ kind }) => kind === 'rule')).toMatchObject({ bearer: 'registry', since: soon })
    given(...history, referred)
      .when(
        { type: 'rule', duty: 'prosecute', bearer: 'watch', reason: '第四条' },
        head('registry'),
        '2026-03-05T10:00:00',
      )
      .then({ type: 'objection-ruled' })
  })
  test('happens once, and not past the limit', () => {
    given(...history, referred)
      .when(referring, officer('water'), soon)
      .refused('with-the-settler')
    given(...history)
      .when(referring, officer('water'), '2026-03-20T09:00:00')
      .refused('with-the-settler')
  })
  test('is offered to the lead until then, and the ruling to the settler from then on', () => {
    expect(acts('water')).toContain('refer')
    expect(acts('registry')).not.toContain('rule')
    expect(acts('water', soon, referred)).not.toContain('refer')
    expect(acts('registry', soon, referred)).toContain('rule')
  })
})

describe('written opinions', () => {
  const opinion = { type: 'opinion' as const, duty: 'prosecute', text: '应由卫生局救治' }
  const wrote = (at: string, department: string, text: string) =>
    happened(at, officer(department), { type: 'opinion-given', data: { duty: 'prosecute', department, text } })
  test('are for the departments concerned', () => {
    given(...history)
      .when(opinion, officer('health'), soon)
      .then({ type: 'opinion-given' })
    given(...history)
      .when(opinion, officer('treasury'), soon)
      .refused('not-concerned')
    given(...history)
      .when({ ...opinion, text: '' }, officer('health'), soon)
      .refused('reason-missing')
    expect(acts('health')).toContain('opinion')
    expect(acts('treasury')).not.toContain('opinion')
  })
  test('each department has one, as it wrote it last', () => {
    const { objections } = stateAfter(
      ...history,
      wrote(soon, 'health', '不归我们'),
      wrote('2026-03-05T10:00:00', 'watch', '也不归我们'),
      wrote('2026-03-05T11:00:00', 'health', '可以协助'),
    )
    expect(objections[0]?.opinions?.map(({ department, text }) => [department, text])).toEqual([
      ['watch', '也不归我们'],
      ['health', '可以协助'],
    ])
  })
  test('end with the ruling', () => {
    const ruled = happened('2026-03-13T09:00:00', head('registry'), {
      type: 'objection-ruled',
      data: { duty: 'prosecute', bearer: 'watch', reason: '第四条' },
    })
    given(...history, ruled)
      .when(opinion, officer('health'), '2026-03-13T10:00:00')
      .refused('no-objection')
  })
})
