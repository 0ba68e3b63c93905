// What whoever edits a list is told: file, line, path, what is wrong and how to mend it.
import { describe, expect, test } from 'vitest'
import { willowFiles } from '../testing/willow.ts'
import { loadList } from './load.ts'
import type { Problem } from './problem.ts'

const well = 'matters/well-water/matter.yaml'
const orchard = 'matters/orchard-grant/matter.yaml'

interface Change {
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
}

/** All problems of the invented county's list after a change. */
function problemsAfter(...changes: readonly Change[]): { usable: boolean; problems: readonly Problem[] } {
  const files = new Map(willowFiles)
  for (const { file, from, to } of changes) {
    const before = files.get(file) ?? ''
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Nothing to change in ${file}: ${from}`)
    files.set(file, after)
  }
  const loaded = loadList(files, 'hash')
  return loaded.ok ? { usable: true, problems: loaded.value.problems } : { usable: false, problems: loaded.error }
}

/** The line, from 1, of the first place where a text stands in a file. */
const lineOf = (file: string, text: string): number =>
  (willowFiles.get(file) ?? '').split(text)[0]?.split('\n').length ?? 0

test('the invented county’s list is read without an error', () => {
  const loaded = loadList(willowFiles, 'hash')
  expect(loaded).toMatchObject({ ok: true, value: { list: { id: 'willow', hash: 'hash' } } })
  if (loaded.ok) expect(loaded.value.problems.filter(({ level }) => level === 'error')).toEqual([])
})

interface Mistake {
  readonly name: string
  readonly change: Change
  readonly found: Partial<Problem> & { readonly code: string }
  /** What stands on the line that is named. */
  readonly on?: string
  readonly usable?: boolean
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a title that is missing',
    change: { file: well, from: '    title: { zh: 救治, en: Treat the ill }\n', to: '' },
    found: { code: 'wrong-type', path: 'duties.treat.title', matter: 'well-water' },
    on: 'treat:',
  },
  {
    name: 'a title without its English',
    change: { file: well, from: '{ zh: 救治, en: Treat the ill }', to: '{ zh: 救治 }' },
    found: { code: 'wrong-type', path: 'duties.treat.title.en' },
    on: '{ zh: 救治, en: Treat the ill }',
  },
  {
    name: 'a word where another is wanted',
    change: { file: well, from: 'type: integer\n', to: 'type: integr\n' },
    found: { code: 'wrong-value', path: 'facts.ill.type' },
  },
  {
    name: 'a department that does not exist',
    change: { file: well, from: 'by: health', to: 'by: helth' },
    found: {
      code: 'unknown-reference',
      path: 'duties.treat.by',
      duty: 'treat',
      mend: { zh: '是否想写 health？', en: 'Did you mean health?' },
    },
    on: 'by: health',
  },
  {
    name: 'a clause that does not exist',
    change: { file: well, from: 'clause: health-1', to: 'clause: health-2' },
    found: { code: 'unknown-reference', path: 'duties.treat.clause' },
    on: 'clause: health-1',
  },
  {
    name: 'a condition on a fact that does not exist',
    change: { file: well, from: 'on-purpose: true }\n', to: 'on-purpos: true }\n' },
    found: {
      code: 'unknown-key-in-condition',
      path: 'duties.hand-over.when.0.on-purpos',
      mend: { zh: '是否想写 on-purpose？', en: 'Did you mean on-purpose?' },
    },
    on: 'on-purpose: true }\n',
  },
  {
    name: 'a condition on a value that the fact never has',
    change: { file: well, from: 'place: [mill, bath]', to: 'place: [mil, bath]' },
    found: {
      code: 'value-never-occurs',
      path: 'open-questions.0.when.0.place',
      mend: { zh: '可用：well、mill、bath、never', en: 'Use one of: well, mill, bath, never' },
    },
    on: 'when: { order: refused, place: [mill, bath] }',
    usable: true,
  },
  {
    name: 'a condition on an outcome that the duty never has',
    change: { file: well, from: 'order: refused, place: well', to: 'order: refusd, place: well' },
    found: { code: 'value-never-occurs', path: 'duties.close-well.when.0.order', duty: 'close-well' },
    usable: true,
  },
  {
    name: 'a range that is none',
    change: { file: well, from: '{ at-least: 10 }', to: '{ atleast: 10 }' },
    found: {
      code: 'unknown-key',
      path: 'duties.hand-over.when.1.ill.atleast',
      mend: { zh: '是否想写 at-least？', en: 'Did you mean at-least?' },
    },
    on: 'ill: { at-least: 10 }',
  },
  {
    name: 'a fact that a condition reads and nobody finds',
    change: { file: well, from: 'establishes: [fouled, ill, on-purpose]', to: 'establishes: [fouled, ill]' },
    found: { code: 'fact-nobody-finds', matter: 'well-water' },
    usable: true,
  },
  {
    name: 'a clause that nobody carries out',
    change: {
      file: well,
      from: '  watch-1: {',
      to: '  watch-2: { department: watch, text: 巡逻。, en: Patrols. }\n  watch-1: {',
    },
    found: { code: 'clause-without-duty', path: 'clauses.watch-2' },
    on: '  watch-1: {',
    usable: true,
  },
  {
    name: 'a duty without a limit',
    change: { file: well, from: '    within: 3 days\n    outcomes: { complied', to: '    outcomes: { complied' },
    found: { code: 'no-limit', path: 'duties.order', duty: 'order' },
    on: '  order:',
    usable: true,
  },
  {
    name: 'a limit that is called statutory without an article',
    change: { file: well, from: 'water-law, article: 6,', to: 'water-law,' },
    found: { code: 'statutory-without-article', duty: 'order' },
    usable: true,
  },
  {
    name: 'a duty whose law has been repealed',
    change: { file: well, from: 'instrument: water-law, article: 6,', to: 'instrument: old-water-law, article: 6,' },
    found: { code: 'basis-repealed', path: 'duties.order.basis' },
    on: 'basis: [{ instrument: water-law, article: 6',
    usable: true,
  },
  {
    name: 'a mistake in a procedure, which stands in the procedure’s file',
    change: { file: 'procedures/inspection.yaml', from: 'within: 5 working days', to: 'within: five days' },
    found: { code: 'wrong-value', path: 'duties.accept.within', matter: 'well-water' },
    on: 'within: 5 working days',
  },
  {
    name: 'a bracket that is not closed',
    change: { file: well, from: 'lead:\n', to: 'lead: [\n' },
    found: { code: 'not-yaml' },
  },
  {
    name: 'a tab in the place of spaces',
    change: { file: well, from: '  place:\n', to: '\tplace:\n' },
    found: { code: 'not-yaml' },
    on: '  place:\n',
  },
  {
    name: 'a map where a list of entries is wanted',
    change: { file: 'departments.yaml', from: /[\s\S]+/, to: 'water: {}' },
    found: { code: 'wrong-type', line: 1 },
  },
  {
    name: 'a list without its head',
    change: { file: 'list.yaml', from: /[\s\S]+/, to: '' },
    found: { code: 'wrong-type', line: 1 },
  },
  {
    name: 'a department that is written twice',
    change: { file: 'departments.yaml', from: 'id: council', to: 'id: registry' },
    found: { code: 'same-id-twice', path: '1.id' },
    on: 'id: council',
  },
  {
    name: 'a key that the format does not have',
    change: { file: well, from: '    within: 3 days\n', to: '    witin: 3 days\n' },
    found: {
      code: 'unknown-key',
      path: 'duties.order.witin',
      mend: { zh: '是否想写 within？', en: 'Did you mean within?' },
    },
    on: '    within: 3 days',
  },
  {
    name: 'a key of a fact that the format does not have',
    change: { file: well, from: '    at-opening: require', to: '    at-openning: require' },
    found: { code: 'unknown-key', path: 'facts.place.at-openning' },
    on: '    at-opening: require',
  },
  {
    name: 'a length of time that is none',
    change: { file: well, from: 'within: 3 days', to: 'within: 3 workdays' },
    found: {
      code: 'wrong-value',
      path: 'duties.order.within',
      text: {
        zh: '写法不对：a span is a number and a unit: "5 working days", "24 hours", "3 months"',
        en: 'Not in the right form: a span is a number and a unit: "5 working days", "24 hours", "3 months"',
      },
    },
    on: 'within: 3 days',
  },
  {
    name: 'a condition that is a word',
    change: { file: well, from: 'when: { hand-over: done }', to: 'when: handed-over' },
    found: { code: 'wrong-value', mend: { zh: '可用：opened、never', en: 'Use one of: opened, never' } },
    on: 'when: { hand-over: done }',
  },
  {
    name: 'a day that does not exist',
    change: { file: 'calendar/2026.yaml', from: '2026-04-04', to: '2026-04-31' },
    found: { code: 'wrong-value', path: 'holidays.1.from' },
    on: 'from: 2026-04-04',
  },
  {
    name: 'a time zone that does not exist',
    change: { file: 'list.yaml', from: 'Asia/Shanghai', to: 'Asia/Shanghay' },
    found: { code: 'wrong-value', path: 'time-zone' },
    on: 'Asia/Shanghai',
  },
  {
    name: 'a procedure that does not exist',
    change: { file: well, from: 'use: inspection', to: 'use: inspektion' },
    found: {
      code: 'unknown-reference',
      path: 'procedures.0.use',
      mend: { zh: '是否想写 inspection？', en: 'Did you mean inspection?' },
    },
    on: 'procedures:',
  },
  {
    name: 'a matter in the folder of another name',
    change: { file: well, from: 'id: well-water', to: 'id: orchard-grant' },
    found: { code: 'not-its-folder', path: 'id', matter: 'well-water' },
    on: 'id: well-water',
  },
  {
    name: 'a number that two matters have',
    change: { file: well, from: 'number: 1', to: 'number: 2' },
    found: { code: 'same-number-twice', path: 'number' },
    on: 'number: 1',
    usable: true,
  },
  {
    name: 'a fact with the name of a duty',
    change: {
      file: well,
      from: '  on-purpose: {',
      to: '  treat: { type: boolean, label: { zh: 甲, en: a } }\n  on-purpose: {',
    },
    found: { code: 'name-means-two-things', path: 'facts.treat' },
    on: '  on-purpose: {',
  },
  {
    name: 'an outcome that means something else in conditions',
    change: { file: well, from: 'declined: { zh', to: 'never: { zh' },
    found: { code: 'reserved-word', path: 'duties.prosecute.outcomes.never' },
    usable: true,
  },
  {
    name: 'facts that come to exist only through each other',
    change: {
      file: well,
      from: '  on-purpose: {',
      to: '  one: { type: integer, derived: two + 1, label: { zh: 甲, en: a } }\n  two: { type: integer, derived: one + 1, label: { zh: 乙, en: b } }\n  on-purpose: {',
    },
    found: {
      code: 'facts-in-circle',
      text: { zh: '事实互相依赖：one → two → one', en: 'Facts depend on each other: one → two → one' },
    },
  },
  {
    name: 'a formula that names nothing',
    change: { file: orchard, from: 'trees * price', to: 'trees * prise' },
    found: {
      code: 'bad-formula',
      path: 'calculations.grant.steps.1.value',
      mend: { zh: '是否想写 price？', en: 'Did you mean price?' },
    },
    on: 'trees * price',
  },
  {
    name: 'a step that is written twice',
    change: { file: orchard, from: '{ id: amount, label', to: '{ id: price, label' },
    found: { code: 'same-id-twice', path: 'calculations.grant.steps.1.id' },
    on: '{ id: amount, label',
  },
  {
    name: 'an alias of nothing',
    change: { file: 'out-of-scope.yaml', from: /[\s\S]+/, to: '- *nothing\n' },
    found: { code: 'not-yaml', line: 1, column: 3 },
  },
  {
    name: 'aliases that would fill any memory',
    change: {
      file: 'out-of-scope.yaml',
      from: /[\s\S]+/,
      to: ['a', ...'bcdefghij']
        .map((name, at) => `- &${name} [${Array(10).fill(at === 0 ? 'x' : `*${'abcdefghij'[at - 1]}`)}]`)
        .join('\n'),
    },
    found: { code: 'not-yaml', line: 2 },
  },
]

describe('each mistake names its file, line and path, and how to mend it:', () => {
  test.each(mistakes)('$name', ({ change, found, on, usable = false }) => {
    const after = problemsAfter(change)
    expect(after.usable).toBe(usable)
    const words = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/\w/) }
    const problem = after.problems.find(
      ({ code, path }) => code === found.code && (found.path === undefined || path === found.path),
    )
    expect(problem).toMatchObject({ level: 'error', file: change.file, text: words, mend: words, ...found })
    if (on !== undefined) expect(problem?.line).toBe(lineOf(change.file, on))
  })
})

test('duties that wait for each other are told in their order', () => {
  const { usable, problems } = problemsAfter(
    { file: well, from: 'when: { hand-over: done }', to: 'when: { hand-over: done, close-well: done }' },
    { file: well, from: 'when: { order: refused, place: well }', to: 'when: { prosecute: filed }' },
    { file: well, from: 'hands-over-to: watch', to: 'until: { close-well: done }' },
  )
  expect(usable).toBe(false)
  expect(problems).toMatchObject([
    {
      code: 'duties-in-circle',
      file: well,
      line: lineOf(well, '  hand-over:\n'),
      path: 'duties.hand-over',
      text: { en: 'Duties wait for each other: hand-over → close-well → prosecute → hand-over' },
    },
  ])
})

test('all mistakes are told at once, not only the first', () => {
  const { problems } = problemsAfter(
    { file: well, from: 'within: 3 days', to: 'within: soon' },
    { file: 'departments.yaml', from: 'short: { zh: 卫生局, en: Health }', to: 'shrt: { zh: 卫生局, en: Health }' },
    { file: 'calendar/2026.yaml', from: 'year: 2026', to: 'year: this' },
  )
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([well, 'departments.yaml', 'calendar/2026.yaml']))
})

test('a folder without list.yaml says which file is missing', () => {
  const files = new Map(willowFiles)
  files.delete('list.yaml')
  const loaded = loadList(files, 'hash')
  expect(loaded).toMatchObject({ ok: false, error: [{ code: 'no-list', file: 'list.yaml' }] })
})

test('law that the list cites and that was repealed is a warning, with what replaced it', () => {
  const loaded = loadList(willowFiles, 'hash')
  const problems = loaded.ok ? loaded.value.problems : []
  expect(problems).toContainEqual(
    expect.objectContaining({
      level: 'warning',
      code: 'cited-law-repealed',
      file: orchard,
      text: expect.objectContaining({ zh: '清单所引柳县旧水法已废止，由柳县水法取代' }),
    }),
  )
})

test('a byte order mark, as some editors write it, does not matter', () => {
  const files = new Map([...willowFiles].map(([file, text]) => [file, `\uFEFF${text}`]))
  expect(loadList(files, 'hash').ok).toBe(true)
})

test('files that are not of the list are passed over', () => {
  const files = new Map(willowFiles)
  files.set('matters/well-water/notes.yaml', 'anything: goes').set('README.md', '# Willow')
  expect(loadList(files, 'hash').ok).toBe(true)
})
