// A calculation as a person reads it at a terminal.
import type { Calculated, Calculation, Language, Matter, ResponsibilityList } from '@remit/core'
import { type ShownStep, shownSteps } from './calculated-steps.ts'
import { sayCitation } from './say-citation.ts'

interface Shown {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly calculation: Calculation
  readonly calculated: Calculated
  readonly language: Language
}

const words = {
  zh: { unknown: '未知', missing: '尚缺', comes: '结果', colon: '：', open: '（', close: '）', space: '' },
  en: { unknown: 'unknown', missing: 'missing', comes: 'result', colon: ': ', open: ' (', close: ')', space: ' ' },
}

/** The lines of a calculation, its results, and what is missing for them. */
export function sayCalculated(shown: Shown): string {
  const { calculation, calculated, language } = shown
  const steps = shownSteps(calculated.steps)
  const said = words[language]
  const results = steps.filter(({ id }) => calculation.results.includes(id))
  const lines = [
    calculation.title[language],
    ...steps.flatMap(step => [`  ${sayStep(step, language)}`, ...sayGrounds(shown, step)]),
    ...results.map(step => `${said.comes}${said.colon}${sayStep(step, language)}`),
    ...calculated.missing.map(each => `${said.missing}${said.colon}${sayMissing(shown, each)}`),
  ]
  return `${lines.join('\n')}\n`
}

function sayStep({ label, value, unit }: ShownStep, language: Language): string {
  const { colon, space, unknown } = words[language]
  const shown = value === 'unknown' ? unknown : sayValue(value)
  return `${label[language]}${colon}${shown}${unit === null || value === 'unknown' ? '' : `${space}${unit[language]}`}`
}

const sayValue = (value: unknown): string =>
  value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value)

const sayGrounds = ({ list, language }: Shown, { formula, basis }: ShownStep): string[] => [
  ...(/^[\d."]+$/.test(formula) ? [] : [`      = ${formula.replace(/\s+/g, ' ')}`]),
  ...basis.map(citation => `      ${sayCitation(list, citation, language)}`),
]

function sayMissing({ list, matter, language }: Shown, missing: Calculated['missing'][number]): string {
  const { open, close } = words[language]
  if (missing.kind === 'parameter') {
    const label = list.parameters[missing.parameter]?.label[language]
    return `${label ?? missing.parameter}${open}${missing.parameter}, ${missing.on}${close}`
  }
  const label = matter.facts[missing.fact]?.label[language]
  const place = missing.column === undefined ? missing.fact : `${missing.fact}.${missing.column}`
  return `${label ?? missing.fact}${open}${place}${close}`
}
