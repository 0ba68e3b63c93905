import { type FactProblem, type Matter, type Result, readFacts, refuse, sayFactProblem } from '@remit/core'
import type { Unusable } from './outcome.ts'

type Facts = Extract<ReturnType<typeof readFacts>, { ok: true }>['value']

/** Facts as they are stored; refused with a line for each that the matter does not declare so. */
export function readMatterFacts(matter: Matter, raw: Readonly<Record<string, unknown>>): Result<Facts, Unusable> {
  const read = readFacts(matter.facts, raw)
  return read.ok ? read : refuse(wrongFacts(matter, read.error))
}

/** Facts that do not fit their declarations, in words. */
export function wrongFacts(matter: Matter, problems: readonly FactProblem[]): Unusable {
  const said = problems.map(problem => ({ ...problem, text: sayFactProblem(matter.facts, problem) }))
  const lines = (language: 'zh' | 'en'): string => said.map(({ text }) => `  ${text[language]}`).join('\n')
  return {
    code: 'facts-wrong',
    text: {
      zh: `事实填写有误：\n${lines('zh')}`,
      en: `Some facts are not well formed:\n${lines('en')}`,
    },
    mend: {
      zh: `${matter.title.zh}的事实：${Object.keys(matter.facts).join('、')}`,
      en: `The facts of ${matter.title.en}: ${Object.keys(matter.facts).join(', ')}`,
    },
    data: said,
  }
}
