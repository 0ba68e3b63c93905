// An answer as a person reads it at a terminal.
import {
  type Answer,
  findMatter,
  type Language,
  labelOf,
  type Matter,
  type ReportAnswer,
  type ResponsibilityList,
  type Role,
  sayReading,
} from '@remit/core'
import { sayCitation } from './say-citation.ts'

const called = {
  zh: {
    lead: '牵头',
    supporting: '配合',
    possible: '可能',
    next: '还想问：',
    read: '读到：',
    unsettled: '要看：',
    disputed: '两家都可能牵头，由下列部门决定：',
    unassigned: '清单没有指明由谁负责，由下列部门决定：',
    elsewhere: '不在这份清单里。',
    otherwise: '也可能是：',
    comma: '，',
    colon: '：',
    when: '若',
    more: (number: number) => `另有 ${number} 项，见 --json`,
  },
  en: {
    lead: 'lead',
    supporting: 'supporting',
    possible: 'possible',
    next: 'Next question: ',
    read: 'Understood: ',
    unsettled: 'It depends:',
    disputed: 'Two might lead; this department decides: ',
    unassigned: 'The list names nobody; this department decides: ',
    elsewhere: 'Not on this list. ',
    otherwise: 'It may also be: ',
    comma: ', ',
    colon: ': ',
    when: 'if ',
    more: (number: number) => `and ${number} more; see --json`,
  },
}

// A screen holds them; the first are what happens first.
const mostDuties = 6

interface Said {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly language: Language
}

/** The whole answer: matter, what was understood, departments with clauses, duties, limits and law, the next question. */
export function sayAnswer(list: ResponsibilityList, answer: ReportAnswer, language: Language): string {
  const matter = answer.matter === undefined ? undefined : findMatter(list, answer.matter)
  const { elsewhere, otherwise } = called[language]
  const others = answer.matters
    .filter(({ id }) => id !== matter?.id)
    .map(({ id }) => findMatter(list, id)?.title[language] ?? id)
  const also = others.length === 0 ? [] : [`${otherwise}${others.join(called[language].comma)}`]
  if (matter === undefined || answer.responsibility === undefined)
    return `${[`${elsewhere}${(answer.elsewhere?.ask ?? list.elsewhere)[language]}`, ...also].join('\n')}\n`
  const said = { list, matter, language }
  const lines = [
    matter.title[language],
    ...sayFacts(said, answer.facts),
    ...sayResponsibility(said, answer.responsibility),
    ...sayQuestion(said, answer.responsibility),
    ...also,
  ]
  return `${lines.join('\n')}\n`
}

const nameOf = (list: ResponsibilityList, department: string, language: Language): string =>
  list.departments[department]?.name[language] ?? department

function sayFacts({ matter, language }: Said, facts: ReportAnswer['facts']): string[] {
  const { read, comma, colon } = called[language]
  const said = Object.entries(facts).map(
    ([id, value]) => `${labelOf(matter, id)[language]}${colon}${sayReading(matter, id, value)[language]}`,
  )
  return said.length === 0 ? [] : [`  ${read}${said.join(comma)}`]
}

function sayResponsibility(said: Said, answer: Answer): string[] {
  const { list, language } = said
  const words = called[language]
  switch (answer.answer) {
    case 'settled':
      return answer.roles.flatMap(role => sayRole(said, role))
    case 'needs-facts':
      return [
        `  ${words.unsettled}`,
        ...answer.candidates.map(({ lead, grounds }) => {
          const when = grounds.map(({ text }) => text[language]).join(words.comma)
          return `    ${nameOf(list, lead, language)} — ${words.when}${when}`
        }),
      ]
    case 'disputed':
      return [
        `  ${answer.claimants.map(each => nameOf(list, each, language)).join(' / ')}`,
        `  ${words.disputed}${nameOf(list, answer.settledBy, language)}`,
      ]
    case 'unassigned':
      return [`  ${words.unassigned}${nameOf(list, answer.referTo, language)}`]
  }
}

/** A department with the clause that makes it responsible, and what it has to do. */
function sayRole(said: Said, { department, role, duties }: Role): string[] {
  const { list, matter, language } = said
  const clauses = [...new Set(duties.map(({ clause }) => clause))]
    .map(id => matter.clauses[id])
    .filter(clause => clause !== undefined && clause.department === department)
    .map(clause => `      “${language === 'zh' ? clause?.text : clause?.en}”`)
  return [
    `  ${called[language][role]}  ${nameOf(list, department, language)}`,
    ...clauses,
    ...duties.slice(0, mostDuties).map(duty => sayDuty(said, role, duty)),
    ...(duties.length > mostDuties ? [`      … ${called[language].more(duties.length - mostDuties)}`] : []),
  ]
}

function sayDuty({ list, matter, language }: Said, role: Role['role'], duty: Role['duties'][number]): string {
  const { comma, when } = called[language]
  const limit = duty.limit === undefined ? '' : ` (${duty.limit[language]})`
  const [basis] = matter.duties[duty.duty]?.basis ?? []
  const law = basis === undefined ? '' : `  ${sayCitation(list, basis, language)}`
  const grounds = duty.grounds.map(({ text }) => text[language]).join(comma)
  const unless = role === 'possible' && grounds !== '' ? ` — ${when}${grounds}` : ''
  return `      · ${duty.title[language]}${limit}${unless}${law}`
}

function sayQuestion({ matter, language }: Said, answer: Answer): string[] {
  const next = 'nextQuestion' in answer ? answer.nextQuestion : undefined
  const question = next === undefined ? undefined : matter.facts[next]?.question
  return question === undefined ? [] : [`  ${called[language].next}${question[language]}`]
}
