// Slips that a schema of plain types would let through, and that would show only when a case meets them.
import { expect, test } from 'vitest'
import { willowFiles } from '../testing/willow.ts'
import { loadList } from './load.ts'
import type { Problem } from './problem.ts'

const well = 'matters/well-water/matter.yaml'
const orchard = 'matters/orchard-grant/matter.yaml'
const bridge = 'matters/bridge-watch/matter.yaml'
const inspection = 'procedures/inspection.yaml'

function errorsAfter(file: string, from: string, to: string): readonly Problem[] {
  const before = willowFiles.get(file) ?? ''
  if (!before.includes(from)) throw new Error(`Nothing to change in ${file}: ${from}`)
  const loaded = loadList(new Map([...willowFiles, [file, before.replace(from, to)]]), 'hash')
  const problems = loaded.ok ? loaded.value.problems : loaded.error
  return problems.filter(({ level }) => level === 'error')
}

const lineOf = (file: string, text: string): number =>
  (willowFiles.get(file) ?? '').split(text)[0]?.split('\n').length ?? 0

const slips: readonly {
  name: string
  file: string
  from: string
  to: string
  code: string
  path: string
  in?: string
}[] = [
  {
    name: 'a fact that is shown to a department that does not exist',
    file: well,
    from: 'on-purpose: { type: boolean,',
    to: 'on-purpose: { type: boolean, seen-by: [lead, wach],',
    code: 'unknown-reference',
    path: 'facts.on-purpose.seen-by.1',
  },
  {
    name: 'a procedure that does not exist',
    file: well,
    from: '[{ use: inspection }]',
    to: '[{ use: inspektion }]',
    code: 'unknown-reference',
    path: 'procedures.0.use',
  },
  {
    name: 'a part of a procedure that is misspelt',
    file: inspection,
    from: 'documents: {}',
    to: 'document: {}',
    code: 'unknown-key',
    path: 'document',
  },
  {
    name: 'a matter that is called otherwise than its folder',
    file: bridge,
    from: 'id: bridge-watch',
    to: 'id: bridge-guard',
    code: 'not-its-folder',
    path: 'id',
  },
  {
    name: 'a date that does not exist',
    file: 'list.yaml',
    from: '2026-01-01',
    to: '2026-02-30',
    code: 'wrong-value',
    path: 'effective',
  },
  {
    name: 'a day of the year that does not exist',
    file: orchard,
    from: 'within: { day: 25 }',
    to: 'within: { every-year-on: 02-30 }',
    code: 'wrong-value',
    path: 'duties.pay.within.every-year-on',
  },
  {
    name: 'a schedule on a day that does not exist',
    file: bridge,
    from: 'on: 01-10',
    to: 'on: 13-10',
    code: 'wrong-value',
    path: 'schedule.on',
  },
  {
    name: 'a week without a working day',
    file: 'list.yaml',
    from: '[saturday, sunday]',
    to: '[monday, tuesday, wednesday, thursday, friday, saturday, sunday]',
    code: 'wrong-value',
    path: 'rest-days',
  },
  {
    name: 'a repetition until something that is no date',
    file: bridge,
    from: '{ type: date, label',
    to: '{ type: text, label',
    code: 'not-a-date',
    path: 'duties.look.repeats.until',
  },
  {
    name: 'a limit that runs to something that is no date',
    file: well,
    from: 'within: 24 hours\n    basis',
    to: 'within: { on-date: ill }\n    basis',
    code: 'not-a-date',
    path: 'duties.treat.within.on-date',
  },
  {
    name: 'an extension of no limit',
    file: orchard,
    from: 'within: { day: 25 }',
    to: 'extendable: 5 days',
    code: 'cannot-be-extended',
    path: 'duties.pay.extendable',
  },
  {
    name: 'a condition of a linked case that reads nothing',
    file: well,
    from: 'hands-over-to: watch',
    to: 'opens: [{ matter: bridge-watch, when: { il: 1 } }]',
    code: 'unknown-key-in-condition',
    path: 'duties.hand-over.opens.0.when.0.il',
  },
  {
    name: 'a condition of a step that reads nothing',
    file: orchard,
    from: 'unit: 元, rounding: 2,',
    to: 'unit: 元, rounding: 2, when: { organik: true },',
    code: 'unknown-key-in-condition',
    path: 'calculations.grant.steps.1.when.0.organik',
  },
  {
    name: 'an open question that is written twice',
    file: well,
    from: '  - id: refusing-miller\n',
    to: '  - id: refusing-miller\n    text: { zh: 问, en: ask }\n    settled-by: registry\n  - id: refusing-miller\n',
    code: 'same-id-twice',
    path: 'open-questions.1.id',
  },
  {
    name: 'a department whose name means nobody',
    file: 'departments.yaml',
    from: '- { id: treasury,',
    to: '- { id: none, name: { zh: 无, en: none }, short: { zh: 无, en: none } }\n- { id: treasury,',
    code: 'name-is-taken',
    path: 'none',
  },
  {
    name: 'more time to be approved of a limit that cannot be longer',
    file: 'procedures/inspection.yaml',
    from: 'extendable: 10 working days',
    to: 'extension-approval: head',
    code: 'cannot-be-extended',
    path: 'duties.inspect.extension-approval',
  },
  {
    name: 'a limit that runs from one thing that is not there',
    file: bridge,
    from: 'when: { plan: done }\n    within: 5 working days',
    to: 'when: { plan: done }\n    within: { span: 5 days, from: [plan, moon] }',
    code: 'unknown-reference',
    path: 'duties.look.within.from',
  },
  {
    name: 'a lead that has no worklist',
    file: bridge,
    from: 'lead: watch',
    to: 'lead: mill',
    code: 'has-no-worklist',
    path: 'lead',
  },
  {
    name: 'a recorder that has no worklist',
    file: 'departments.yaml',
    from: 'recorded-by: water',
    to: 'recorded-by: mill',
    code: 'has-no-worklist',
    path: 'mill.recorded-by',
  },
  {
    name: 'a department of a procedure’s duty that does not exist',
    file: inspection,
    from: 'by: water',
    to: 'by: waiter',
    code: 'unknown-reference',
    path: 'duties.inspect.by',
    in: 'by: water',
  },
]

test.each(slips)('$name', ({ file, from, to, code, path, in: on }) => {
  const found = errorsAfter(file, from, to)
  const problem = found.find(each => each.code === code && each.path === path)
  expect(problem ?? found).toMatchObject({ code, path, file })
  expect(problem?.mend?.zh).toMatch(/\p{Script=Han}/u)
  if (on !== undefined) expect(problem?.line).toBe(lineOf(file, on))
})
