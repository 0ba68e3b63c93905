// What `remit check` says to a person.
import { findMatter, type Language, type ProofProblem } from '@remit/core'
import { type CheckedList, type CheckedMatter, isBlocked, isListBlocked } from './checked-list.ts'
import { placeOf } from './say-problem.ts'

const signs = { error: '✗', gap: '○', warning: '!' }

const words = {
  zh: { proved: '已证明', fails: '不成立', open: '未能证明', colon: '：', comma: '，', situations: ' 种情形' },
  en: { proved: 'proved', fails: 'fails', open: 'not proved', colon: ': ', comma: ', ', situations: ' situations' },
}

/** The report: each matter with what is wrong with it and the shortest story of it, then the totals. */
export function sayCheck(checked: CheckedList, language: Language): string {
  const lines = [
    ...checked.problems.flatMap(problem => sayProblem(problem, language)),
    ...checked.matters.flatMap(matter => [
      sayMatter(checked, matter, language),
      ...matter.problems.flatMap(problem => sayProblem(problem, language)),
    ]),
    sayTotals(checked, language),
  ]
  return `${lines.join('\n')}\n`
}

function sayMatter({ list }: CheckedList, matter: CheckedMatter, language: Language): string {
  const { id, situations, proved } = matter
  const said = words[language]
  const verdict = proved === true ? said.proved : proved === false ? said.fails : said.open
  const title = findMatter(list, id)?.title[language] ?? id
  return `${isBlocked(matter) ? '✗' : '✓'} ${title} (${id})${said.colon}${verdict}${said.comma}${situations}${said.situations}`
}

function sayProblem(problem: ProofProblem, language: Language): string[] {
  const { level, code, text, mend, openQuestion, story = [] } = problem
  const question = openQuestion === undefined ? '' : ` → ${openQuestion}`
  const place = placeOf(problem)
  return [
    `  ${signs[level]} ${code}${question}  ${text[language]}`,
    ...(place === '' ? [] : [`      ${place}`]),
    ...story.map((step, index) => `      ${index + 1}. ${step.text[language]}`),
    ...(level !== 'error' || mend === undefined ? [] : [`      → ${mend[language]}`]),
  ]
}

function sayTotals(checked: CheckedList, language: Language): string {
  const { list, matters, problems } = checked
  const all = [...problems, ...matters.flatMap(matter => matter.problems)]
  const count = (level: ProofProblem['level']): number => all.filter(problem => problem.level === level).length
  const asked = list.matters.filter(({ id }) => matters.some(matter => matter.id === id))
  const findings = asked.reduce((sum, matter) => sum + matter.findings.length, 0)
  const blocked = isListBlocked(checked)
  return language === 'zh'
    ? `清单 ${list.id} ${list.version}：错误 ${count('error')}，空白 ${count('gap')}，提醒 ${count('warning')}，记录在案的发现 ${findings}；${blocked ? '不能发布' : '可以发布'}`
    : `List ${list.id} ${list.version}: ${several(count('error'), 'error')}, ${several(count('gap'), 'gap')}, ${several(count('warning'), 'warning')}, ${several(findings, 'finding')} on record; ${blocked ? 'not to be published' : 'fit to publish'}`
}

const several = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`
