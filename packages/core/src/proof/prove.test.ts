import { expect, test } from 'vitest'
import { bridgeWatch, orchardGrant, wellWater, willow } from '../testing/willow.ts'
import { proveList, proveMatter } from './prove.ts'
import { smallMatter, type WrittenMatter } from './testing/small-matter.ts'

const proof = (written: WrittenMatter, limit?: number) =>
  proveMatter({ list: willow, matter: smallMatter(written), ...(limit !== undefined && { limit }) })

/** The problems that a case leads to, in short. */
const told = (written: WrittenMatter) =>
  proof(written)
    .problems.filter(({ code }) => code !== 'basis-to-verify')
    .map(({ code, path, duty, openQuestion }) =>
      [code, duty ?? path, ...(openQuestion ? [openQuestion] : [])].join(' '),
    )

const inspection: WrittenMatter = {
  facts: { bad: { type: 'boolean' }, age: { type: 'integer', min: 0 } },
  duties: {
    accept: { when: 'opened', outcomes: ['accepted', 'rejected'] },
    inspect: { when: { accept: 'accepted' }, establishes: ['bad', 'age'] },
    order: { when: { inspect: 'done', bad: true }, outcomes: ['complied', 'refused'] },
    fine: { when: { order: 'refused' } },
    protect: { when: { inspect: 'done', age: { below: 14 } } },
  },
  closedWhen: [{ accept: 'rejected' }, { inspect: 'done' }],
  needs: [
    { when: { inspect: 'done', bad: true }, needs: { order: 'done' } },
    { when: { order: 'refused' }, needs: { fine: 'done' } },
    { when: { inspect: 'done', age: { 'at-most': 13 } }, needs: { protect: 'done' } },
  ],
}

const changed = (change: Partial<WrittenMatter['duties']>, more: Partial<WrittenMatter> = {}): WrittenMatter => ({
  ...inspection,
  ...more,
  duties: { ...inspection.duties, ...(change as WrittenMatter['duties']) },
})

test('a matter whose two sides agree is proved', () => {
  const { proved, problems, situations } = proof(inspection)
  expect(proved).toBe(true)
  expect(problems).toEqual([])
  expect(situations).toBeGreaterThan(5)
})

test('a duty that is too narrow leaves a situation to nobody', () => {
  expect(told(changed({ protect: { when: { inspect: 'done', age: { below: 13 } } } }))).toEqual([
    'nobody closing-needs.2',
  ])
  expect(told(changed({ fine: { when: { order: 'refused', age: { below: 18 } } } }))).toEqual([
    'nobody closing-needs.1',
  ])
})

test('a duty that is too wide is owed where no closing rule asks for it', () => {
  expect(told(changed({ protect: { when: { inspect: 'done', age: { below: 15 } } } }))).toEqual([
    'closing-over-owed protect',
  ])
})

test('a duty that only other duties wait for is not asked for by the closing rules', () => {
  const waitedFor = changed({
    review: { when: { inspect: 'done', bad: true }, outcomes: ['fine', 'grave'] },
    order: { when: { inspect: 'done', bad: true, review: ['fine', 'never'] }, outcomes: ['complied', 'refused'] },
    report: { when: { review: 'grave' } },
  })
  const needs = [
    { when: { inspect: 'done', bad: true, review: ['fine', 'never'] }, needs: { order: 'done' } },
    { when: { review: 'grave' }, needs: { report: 'done' } },
    ...(inspection.needs?.slice(1) ?? []),
  ]
  expect(told({ ...waitedFor, needs })).toEqual(['closing-over-owed review'])
  expect(
    told({ ...waitedFor, needs: [...needs, { when: { inspect: 'done', bad: true }, needs: { review: 'done' } }] }),
  ).toEqual([])
})

test('closing rules that forget a duty are content although it is owed', () => {
  const { problems, proved } = proof({ ...inspection, needs: inspection.needs?.slice(0, 2) ?? [] })
  expect(proved).toBe(false)
  expect(problems).toMatchObject([
    { level: 'error', code: 'closing-over-owed', duty: 'protect', situation: { age: 13 } },
  ])
  expect(problems[0]?.text.en).toContain('The closing rules are content')
  expect(problems[0]?.story?.map(({ duty }) => duty)).toEqual([undefined, 'accept', 'inspect'])
})

test('that a closing rule waits for a duty by another way does not count as asking for it', () => {
  const { problems } = proof({ ...inspection, needs: inspection.needs?.slice(1) ?? [] })
  expect(problems).toMatchObject([{ code: 'closing-over-owed', duty: 'order', situation: { bad: true } }])
  expect(problems[0]?.text.en).toContain('no closing rule asks for it')
})

test('an open question takes a gap on, and the proof stands', () => {
  const gap = changed({ fine: { when: { order: 'refused', age: { below: 18 } } } })
  const asked = proof({ ...gap, questions: [{ id: 'who-fines', when: { order: 'refused', age: { 'at-least': 18 } } }] })
  expect(asked.proved).toBe(true)
  expect(asked.problems).toMatchObject([{ level: 'gap', code: 'nobody', openQuestion: 'who-fines' }])
  const narrow = proof({
    ...gap,
    questions: [{ id: 'who-fines', when: { order: 'refused', age: { 'at-least': 19 } } }],
  })
  expect(narrow.proved).toBe(false)
})

test('an open question in whose situation the case may close is not open', () => {
  const wide = { ...inspection, questions: [{ id: 'wide', when: { inspect: 'done', bad: false } }] }
  expect(told(wide)).toEqual(['question-not-open open-questions.0.when'])
})

test('the story of a gap is the shortest, in both languages', () => {
  const [problem] = proof(changed({ fine: { when: { order: 'refused', age: { below: 18 } } } })).problems
  expect(problem?.story?.map(({ duty, outcome, facts }) => [duty, outcome, facts])).toEqual([
    [undefined, undefined, {}],
    ['accept', 'accepted', undefined],
    ['inspect', 'done', { bad: true, age: 18 }],
    ['order', 'refused', undefined],
  ])
  expect(problem?.story?.at(-1)?.text.zh).toBe('水务局：order → refused')
  expect(problem?.situation).toEqual({ order: 'refused' })
  expect(problem?.text.en).toContain(
    'After “order” nobody owes anything, and the case may not close. Where: order: refused.',
  )
})

test('two rows of lead that overlap are an error, a case that none fits is a gap', () => {
  const facts = {
    ...inspection.facts,
    place: { type: 'enum', values: { a: { zh: '甲', en: 'a' }, b: { zh: '乙', en: 'b' } }, 'at-opening': 'require' },
  }
  const lead = (a: unknown, b: unknown) => ({
    ...inspection,
    facts,
    lead: [
      { lead: 'water', when: a },
      { lead: 'health', when: b },
    ],
  })
  expect(told(lead({ place: 'a' }, { place: 'b' }))).toEqual([])
  expect(told(lead({ place: ['a', 'b'] }, { place: 'b' }))).toEqual(['two-leads lead'])
  expect(told(lead({ place: 'a' }, { place: 'b', accept: 'accepted' }))).toEqual(['no-lead lead'])
})

test('a fact that need not be stated may stay unknown', () => {
  const lead = [
    { lead: 'water', when: { bad: true } },
    { lead: 'health', when: { bad: false } },
  ]
  expect(told({ ...inspection, lead })).toEqual(['no-lead lead'])
  const required = { ...inspection.facts, bad: { type: 'boolean', 'at-opening': 'require' } }
  expect(told({ ...inspection, lead, facts: required })).toEqual([])
})

test('what an `until` takes away is looked at in every order', () => {
  const voided: WrittenMatter = {
    duties: {
      search: { when: 'opened', until: { find: 'done' } },
      find: { when: 'opened' },
      report: { when: { search: 'done' } },
    },
    closedWhen: { find: 'done' },
    needs: [
      { when: { find: 'done' }, needs: { search: 'done' } },
      { when: { search: 'done' }, needs: { report: 'done' } },
    ],
  }
  expect(told(voided)).toEqual(['nobody closing-needs.0'])
  const content = {
    ...voided,
    needs: [{ when: { find: 'done' }, needs: { search: ['done', 'never'] } }, ...(voided.needs?.slice(1) ?? [])],
  }
  expect(told(content)).toEqual([])
})

test('a power need not be used; where one could carry the case on, it is no dead end', () => {
  const power = changed({ fine: { when: { order: 'refused' }, modality: 'may' } })
  expect(proof(power).problems).toMatchObject([{ code: 'nobody', deadEnd: false }])
  expect(proof(changed({ fine: { when: { order: 'refused', bad: false } } })).problems).toMatchObject([
    { code: 'nobody', deadEnd: true },
    { code: 'duty-never-owed', duty: 'fine' },
    { code: 'row-never-holds', path: 'closing-needs.1.needs.0' },
  ])
})

test('a row that can never hold is named', () => {
  const idle = changed({
    protect: {
      when: [
        { inspect: 'done', age: { below: 14 } },
        { accept: 'rejected', age: { above: 99 } },
      ],
    },
  })
  expect(told(idle)).toEqual(['row-never-holds duties.protect.when.1'])
})

test('a limit that is hit is not a proof', () => {
  expect(proof(inspection, 3)).toMatchObject({ proved: 'not-proved', problems: [] })
})

test('more values than can be told apart is not a proof', () => {
  const values = Array.from({ length: 40 }, (_, index) => `v${index}`)
  const facts = {
    kind: {
      type: 'enum',
      values: Object.fromEntries(values.map(value => [value, { zh: value, en: value }])),
      'at-opening': 'require',
    },
  }
  const many = {
    ...inspection,
    facts: { ...inspection.facts, ...facts },
    lead: values.map(value => ({ lead: 'water', when: { kind: value } })),
  }
  expect(proof(many)).toMatchObject({ proved: 'not-proved', problems: [{ code: 'too-many-values' }] })
})

test('the invented county is proved, with the gap that it names', () => {
  const proofs = proveList(willow)
  expect(proofs.map(({ matter, proved }) => [matter, proved])).toEqual([
    [wellWater.id, true],
    [orchardGrant.id, true],
    [bridgeWatch.id, true],
  ])
  const gaps = proofs.flatMap(({ problems }) => problems.filter(({ level }) => level !== 'warning'))
  expect(gaps).toMatchObject([
    { code: 'nobody', openQuestion: 'refusing-miller', situation: { order: 'refused', place: 'mill' } },
  ])
})
