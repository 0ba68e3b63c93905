import { expect, test } from 'vitest'
import { explainDue } from '../calendar/explain-due.ts'
import { discharged, happened, officer, opened, stateAfter } from '../testing/given.ts'
import { willow } from '../testing/willow.ts'
import { becauseOf } from './because-of.ts'
import { deriveObligations } from './derive.ts'
import { dueOf } from './due-of.ts'

const state = stateAfter(
  opened(),
  discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'),
  discharged('2026-04-03T15:00:00', 'water', 'inspect', 'done', { fouled: true, ill: 12, 'on-purpose': true }),
)
const now = '2026-04-03T16:00:00'
const owed = (duty: string, kind = 'discharge') => {
  const found = deriveObligations({ list: willow, state, now }).find(each => each.duty === duty && each.kind === kind)
  if (found === undefined) throw new Error(`${duty} is not owed`)
  return found
}

test('an obligation names what decides, who recorded it, the clause and the law', () => {
  expect(becauseOf({ list: willow, state, obligation: owed('hand-over') })).toMatchInlineSnapshot(`
    {
      "basis": [
        {
          "article": "8",
          "instrument": "water-law",
          "status": "to-verify",
        },
      ],
      "clause": {
        "department": "water",
        "en": "Inspects wells.",
        "id": "water-1",
        "text": "负责对井水的监督检查。",
      },
      "grounds": [
        {
          "at": "2026-04-03T15:00:00",
          "department": "water",
          "key": "inspect",
          "known": true,
          "label": {
            "en": "Inspect",
            "zh": "检查",
          },
          "text": {
            "en": "Inspect: done",
            "zh": "检查：已履行",
          },
        },
        {
          "at": "2026-04-03T15:00:00",
          "department": "water",
          "key": "on-purpose",
          "known": true,
          "label": {
            "en": "done on purpose",
            "zh": "故意投毒",
          },
          "text": {
            "en": "done on purpose: yes",
            "zh": "故意投毒：是",
          },
        },
        {
          "at": "2026-04-03T15:00:00",
          "department": "water",
          "key": "ill",
          "known": true,
          "label": {
            "en": "people made ill",
            "zh": "患病人数",
          },
          "text": {
            "en": "people made ill: 12 people (≥ 10 people)",
            "zh": "患病人数：12人（≥ 10人）",
          },
        },
      ],
      "text": {
        "en": "Inspect: done; done on purpose: yes; people made ill: 12 people (≥ 10 people)",
        "zh": "检查：已履行；故意投毒：是；患病人数：12人（≥ 10人）",
      },
    }
  `)
})

test('a date says how it was counted, days of rest included', () => {
  const due = dueOf({ list: willow, state, obligation: owed('order') })
  expect(due?.date).toBe('2026-04-07')
  expect(due === undefined ? [] : explainDue(due).map(({ en }) => en)).toMatchInlineSnapshot(`
    [
      "Counted from 3 April 2026; that day itself is not counted.",
      "3 days, until 6 April 2026.",
      "6 April 2026 is a day of rest (Willow Festival); moved to 7 April 2026.",
    ]
  `)
})

test('a duty that another department’s act brings is a handover, with a receipt to give', () => {
  expect(owed('treat')).toMatchObject({ bearer: 'health', from: 'water' })
  expect(owed('treat', 'acknowledge')).toMatchObject({ bearer: 'health', from: 'water' })
})

test('a ruling that confirms the bearer leaves the clock alone', () => {
  const before = stateAfter(opened(), discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'))
  const confirmed = stateAfter(
    opened(),
    discharged('2026-03-02T10:00:00', 'water', 'accept', 'accepted'),
    happened('2026-03-03T09:00:00', officer('water'), {
      type: 'objection-raised',
      data: { duty: 'inspect', reason: '不归我管' },
    }),
    happened('2026-03-12T09:00:00', officer('registry'), {
      type: 'objection-ruled',
      data: { duty: 'inspect', bearer: 'water', reason: '归你管' },
    }),
  )
  const since = (of: typeof before) =>
    deriveObligations({ list: willow, state: of, now: '2026-03-12T10:00:00' }).find(({ duty }) => duty === 'inspect')
      ?.since
  expect(since(confirmed)).toBe(since(before))
})
