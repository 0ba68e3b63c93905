import { describe, expect, test } from 'vitest'
import { discharged, given, happened, head, officer, opened, stateAfter } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import { allowedActs } from './allowed.ts'
import { decideOpening } from './decide.ts'

const accepted = discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted')
const inspected = discharged('2026-03-03T15:00:00', 'water', 'inspect', 'done', {
  fouled: true,
  ill: 12,
  'on-purpose': false,
})
const proposed = happened('2026-03-02T10:00:00', officer('water'), {
  type: 'discharge-proposed',
  data: { duty: 'accept', outcome: 'accepted', facts: {} },
})
const handedOver = discharged('2026-03-04T09:00:00', 'water', 'hand-over')
const objected = happened('2026-03-04T10:00:00', officer('watch'), {
  type: 'objection-raised',
  data: { duty: 'prosecute', reason: '不是故意' },
})

const context = { list: willow, at: '2026-03-02T09:00:00', by: { person: 'p', role: 'public' as const } }

describe('opening a case', () => {
  test('a case does not open without a fact that it requires', () => {
    expect(decideOpening({ type: 'open-case', matter: 'well-water', channel: 'report', facts: {} }, context)).toEqual({
      ok: false,
      error: { code: 'facts-missing', data: { facts: ['place'] } },
    })
  })
  test('a matter is opened only through its channels', () => {
    expect(
      decideOpening({ type: 'open-case', matter: 'orchard-grant', channel: 'report', facts: {} }, context),
    ).toMatchObject({ ok: false, error: { code: 'channel-not-allowed' } })
  })
  test('a fact of the wrong kind is refused with what would do', () => {
    expect(
      decideOpening({ type: 'open-case', matter: 'well-water', channel: 'report', facts: { place: 'moon' } }, context),
    ).toMatchObject({ ok: false, error: { code: 'facts-wrong' } })
  })
  test('an unknown matter is refused', () => {
    expect(
      decideOpening({ type: 'open-case', matter: 'nothing', channel: 'report', facts: {} }, context),
    ).toMatchObject({ ok: false, error: { code: 'unknown-matter' } })
  })
})

describe('discharging a duty', () => {
  test('a duty that needs approval is only proposed', () =>
    given(opened())
      .when({ type: 'discharge', duty: 'accept', outcome: 'accepted' }, officer('water'))
      .then({ type: 'discharge-proposed' }))
  test('the head approves what another proposed', () =>
    given(opened(), proposed)
      .when({ type: 'approve', duty: 'accept' }, head('water'))
      .then({
        type: 'duty-discharged',
        data: { duty: 'accept', outcome: 'accepted', facts: {}, proposedBy: officer('water') },
      }))
  test('nobody approves what they proposed themselves', () =>
    given(opened(), { ...proposed, by: head('water') })
      .when({ type: 'approve', duty: 'accept' }, head('water'))
      .refused('same-person'))
  test('an officer does not approve', () =>
    given(opened(), proposed).when({ type: 'approve', duty: 'accept' }, officer('water')).refused('head-needed'))
  test('the head returns with a reason', () =>
    given(opened(), proposed)
      .when({ type: 'return', duty: 'accept', reason: '补材料' }, head('water'))
      .then({ type: 'duty-returned' }))
  test('the head does not return without one', () =>
    given(opened(), proposed)
      .when({ type: 'return', duty: 'accept', reason: ' ' }, head('water'))
      .refused('reason-missing'))
  test('another department cannot discharge it', () =>
    given(opened())
      .when({ type: 'discharge', duty: 'accept', outcome: 'accepted' }, officer('health'))
      .refused('not-your-department'))
  test('what is not owed cannot be discharged', () =>
    given(opened())
      .when({ type: 'discharge', duty: 'order', outcome: 'complied' }, officer('water'))
      .refused('not-owed'))
  test('a duty with several outcomes needs one', () =>
    given(opened()).when({ type: 'discharge', duty: 'accept' }, officer('water')).refused('outcome-missing'))
  test('an outcome that does not exist is refused', () =>
    given(opened())
      .when({ type: 'discharge', duty: 'accept', outcome: 'perhaps' }, officer('water'))
      .refused('outcome-unknown'))
  test('a duty that does not exist is refused', () =>
    given(opened()).when({ type: 'discharge', duty: 'dance' }, officer('water')).refused('unknown-duty'))
  test('it must bring every fact that it establishes', () =>
    given(opened(), accepted)
      .when({ type: 'discharge', duty: 'inspect', facts: { fouled: true } }, officer('water'))
      .refused('facts-missing'))
})

const objecting = {
  type: 'object' as const,
  duty: 'prosecute',
  reason: '不是故意',
  clause: 'watch-1',
  proposes: 'none',
}
const agreeing = {
  type: 'agree' as const,
  duty: 'prosecute',
  bearer: 'health',
  minute: '纪要',
  signatures: ['water', 'watch', 'health'].map(department => ({ department, name: `${department}的人` })),
}

describe('receipt and objection', () => {
  const before = [opened(), accepted, inspected, handedOver]
  test('the receiver acknowledges a handover', () =>
    given(...before)
      .when({ type: 'acknowledge', duty: 'prosecute' }, officer('watch'), '2026-03-04T11:00:00')
      .then({ type: 'receipt-acknowledged' }))
  test('past the limit it counts as accepted, and there is nothing to acknowledge', () =>
    given(...before)
      .when({ type: 'acknowledge', duty: 'prosecute' }, officer('watch'), '2026-03-06T11:00:00')
      .refused('nothing-to-acknowledge'))
  test('the bearer objects with a reason', () =>
    given(...before)
      .when({ ...objecting, proposes: 'health' }, officer('watch'))
      .then({
        type: 'objection-raised',
        data: { duty: 'prosecute', reason: '不是故意', clause: 'watch-1', proposes: 'health' },
      }))
  test('nobody objects for another', () =>
    given(...before)
      .when(objecting, officer('health'))
      .refused('not-your-department'))
  test('one objection at a time', () =>
    given(...before, objected)
      .when({ ...objecting, reason: '再说一次' }, officer('watch'))
      .refused('objection-open'))
  test('while it is open the first receiver still owes', () => {
    const acts = allowedActs(stateAfter(...before, objected), {
      list: willow,
      at: '2026-03-04T11:00:00',
      by: officer('watch'),
    })
    expect(acts).toContainEqual({ act: 'discharge', duty: 'prosecute' })
    expect(acts).toContainEqual({ act: 'withdraw', duty: 'prosecute' })
  })
  test('the lead records the agreement', () =>
    given(...before, objected)
      .when(agreeing, officer('water'))
      .then({ type: 'objection-agreed' }))
  test('the settler does not rule while the departments may still agree', () =>
    given(...before, objected)
      .when(
        { type: 'rule', duty: 'prosecute', bearer: 'health', reason: '裁定' },
        officer('registry'),
        '2026-03-05T09:00:00',
      )
      .refused('rule-too-early'))
  test('past that the settler rules', () =>
    given(...before, objected)
      .when(
        { type: 'rule', duty: 'prosecute', bearer: 'health', reason: '裁定' },
        officer('registry'),
        '2026-03-12T09:00:00',
      )
      .then({ type: 'objection-ruled' }))
  test('a ruling moves the duty, and the new bearer gets a receipt to give', () => {
    const ruled = happened('2026-03-12T09:00:00', head('registry'), {
      type: 'objection-ruled',
      data: { duty: 'prosecute', bearer: 'health', reason: '裁定' },
    })
    const acts = allowedActs(stateAfter(...before, objected, ruled), {
      list: willow,
      at: '2026-03-12T10:00:00',
      by: officer('health'),
    })
    expect(acts).toContainEqual({ act: 'discharge', duty: 'prosecute' })
    expect(acts).toContainEqual({ act: 'acknowledge', duty: 'prosecute' })
  })
})

describe('clocks', () => {
  test('the head extends once', () =>
    given(opened(), accepted)
      .when({ type: 'extend', duty: 'inspect', reason: '复杂' }, head('water'))
      .then({ type: 'limit-extended' }))
  test('not twice', () =>
    given(
      opened(),
      accepted,
      happened('2026-03-10T09:00:00', head('water'), {
        type: 'limit-extended',
        data: { duty: 'inspect', reason: '复杂' },
      }),
    )
      .when({ type: 'extend', duty: 'inspect', reason: '还是复杂' }, head('water'))
      .refused('extended-already'))
  test('not by an officer', () =>
    given(opened(), accepted)
      .when({ type: 'extend', duty: 'inspect', reason: '复杂' }, officer('water'))
      .refused('head-needed'))
  test('not what the list does not let be extended', () =>
    given(opened()).when({ type: 'extend', duty: 'accept', reason: '复杂' }, head('water')).refused('cannot-extend'))
  test('a clock that does not stand still cannot be resumed', () =>
    given(opened(), accepted).when({ type: 'resume', duty: 'inspect' }, officer('water')).refused('not-suspended'))
})

describe('closing', () => {
  test('a case does not close while something is owed', () =>
    given(opened(), accepted).when({ type: 'close' }, officer('water')).refused('not-closable'))
  test('it closes when nothing is', () =>
    given(opened(), discharged('2026-03-02T10:00:00', 'water', 'accept', 'rejected'))
      .when({ type: 'close' }, officer('water'))
      .then({ type: 'case-closed' }))
  const closed = [
    opened(),
    discharged('2026-03-02T10:00:00', 'water', 'accept', 'rejected'),
    happened('2026-03-03T10:00:00', officer('water'), { type: 'case-closed', data: {} }),
  ]
  test('a closed case takes no further act', () =>
    given(...closed)
      .when({ type: 'discharge', duty: 'accept', outcome: 'accepted' }, officer('water'))
      .refused('case-closed'))
  test('the lead’s head reopens it', () =>
    given(...closed)
      .when({ type: 'reopen', reason: '新证据' }, head('water'))
      .then({ type: 'case-reopened' }))
})
