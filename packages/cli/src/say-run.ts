// How stories went, for a person and for other programs.
import {
  type FactProblem,
  type Language,
  type Matter,
  type Scenario,
  type ScenarioResult,
  sayFactProblem,
  type Text,
} from '@remit/core'

/** A story that was played. */
export interface Played {
  readonly matter: Matter
  readonly scenario: Scenario
  readonly result: ScenarioResult
}

/** The report as other programs read it; `states` adds what was owed after each step. */
export const reportOf = (played: readonly Played[], states: boolean) => ({
  format: 'remit-run/1',
  passed: played.every(({ result }) => result.passed),
  scenarios: played.map(({ scenario, result: { matter, scenario: id, kind, passed, failure, snapshots } }) => ({
    matter,
    scenario: id,
    kind,
    title: scenario.title,
    passed,
    ...(failure !== undefined && { failure }),
    ...(states && { states: snapshots }),
  })),
})

const said = {
  zh: {
    step: (number: number) => (number === 0 ? '立案时' : `第 ${number} 步`),
    expected: '应为',
    found: '实为',
    none: '无',
  },
  en: {
    step: (number: number) => (number === 0 ? 'opening' : `step ${number}`),
    expected: 'expected',
    found: 'found',
    none: 'none',
  },
}

/** What can differ from what a story tells; what it is about stands after a dot. */
const differences: Readonly<Record<string, Text>> = {
  opened: { zh: '没有立案', en: 'the case was not opened' },
  act: { zh: '这一步没有可做的事', en: 'this step does nothing' },
  at: { zh: '时间倒退', en: 'time goes backwards' },
  refused: { zh: '被拒绝与否', en: 'whether it is refused' },
  lead: { zh: '牵头部门', en: 'lead department' },
  answer: { zh: '由谁负责的答复', en: 'answer to who is responsible' },
  owed: { zh: '应办的职责', en: 'duties owed' },
  'owed-includes': { zh: '应办的职责（至少）', en: 'duties owed, at least' },
  'not-owed': { zh: '无人应办的职责', en: 'duties that nobody owes' },
  may: { zh: '可以行使的职权', en: 'powers that may be used' },
  due: { zh: '时限', en: 'due' },
  because: { zh: '理由', en: 'reason' },
  computed: { zh: '计算结果', en: 'computed result' },
  closable: { zh: '可否办结', en: 'whether it may be closed' },
  settler: { zh: '空白情形由谁决定', en: 'who settles the gap' },
  ends: { zh: '结局', en: 'end' },
}

/** The report for a person: each story, the first difference of those that went otherwise, the totals. */
export function sayRun(
  played: readonly Played[],
  { states, language }: { readonly states: boolean; readonly language: Language },
): string {
  const lines = played.flatMap(one => [
    `${one.result.passed ? '✓' : '✗'} ${one.matter.id} / ${one.scenario.id}  ${one.scenario.title[language]}`,
    ...sayFailure(one, language),
    ...(states ? one.result.snapshots.map(sayState) : []),
  ])
  const passed = played.filter(({ result }) => result.passed).length
  const failed = played.length - passed
  lines.push(language === 'zh' ? `${passed} 个如所述，${failed} 个不符` : `${passed} passed, ${failed} failed`)
  return `${lines.join('\n')}\n`
}

function sayFailure({ matter, result: { failure } }: Played, language: Language): string[] {
  if (failure === undefined) return []
  const { step, expected, found, none } = said[language]
  const [kind = '', about] = failure.what.split('.')
  const what = `${differences[kind]?.[language] ?? kind}${about === undefined ? '' : ` (${about})`}`
  const show = (value: unknown): string => sayFound(matter, value, language) || none
  return [
    `    ${step(failure.step)}  ${what}`,
    `      ${expected}  ${show(failure.expected)}`,
    `      ${found}  ${show(failure.found)}`,
  ]
}

/** A value, a list, duties by department, or a refusal. */
function sayFound(matter: Matter, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : String(value)
  if ('code' in value && 'data' in value) return sayRefusal(matter, value as Refused, language)
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${Array.isArray(part) ? part.join(', ') : JSON.stringify(part)}`)
    .join('; ')
}

interface Refused {
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
}

function sayRefusal({ facts }: Matter, { code, data }: Refused, language: Language): string {
  const problems = code === 'facts-wrong' && Array.isArray(data.problems) ? (data.problems as FactProblem[]) : []
  const details =
    problems.length > 0
      ? problems.map(problem => sayFactProblem(facts, problem)[language])
      : Object.entries(data).map(
          ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
        )
  return [code, ...details].join('  ')
}

function sayState({ step, at, owed }: ScenarioResult['snapshots'][number]): string {
  const parts = owed.map(({ kind, duty, bearer, due }) => {
    const what = duty === undefined ? kind : kind === 'discharge' ? duty : `${duty}(${kind})`
    return `${bearer}:${what}${due === undefined ? '' : ` ≤${due}`}`
  })
  return `    ${step} ${at}  ${parts.join('  ')}`
}
