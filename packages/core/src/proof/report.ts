// From what the searches found to problems in words.

import { conditionsOf } from '../catalogue/check-conditions.ts'
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Row } from '../condition/condition.ts'
import { explainRow, labelOf } from '../condition/explain.ts'
import type { BadEnd } from './check-ends.ts'
import type { OverOwed } from './check-owed.ts'
import type { ClosedQuestion } from './check-questions.ts'
import type { IdleRow } from './check-rows.ts'
import type { CompiledMatter } from './compiled.ts'
import { sayAfter, sayDepartment, saySituation, sayUnmet } from './problem-words.ts'
import type { ProofProblem } from './proof-problem.ts'
import { tellStory, whatIsSo } from './story.ts'

/** The problem for a bad end. */
export function sayBadEnd(list: ResponsibilityList, { matter }: CompiledMatter, end: BadEnd): ProofProblem {
  const shown = shownBy(list, matter, end)
  const so = saySituation(matter, shown.situation)
  const asked = end.question === undefined ? {} : { openQuestion: end.question }
  switch (end.kind) {
    case 'nobody': {
      const unmet = sayUnmet(matter, end.need)
      const after = sayAfter(matter, shown.story.at(-1)?.duty)
      return {
        level: 'gap',
        code: 'nobody',
        matter: matter.id,
        path: end.need < 0 ? 'closed-when' : `closing-needs.${end.need}`,
        ...asked,
        deadEnd: end.deadEnd,
        ...shown,
        text: {
          zh: `${after.zh}，没有任何部门负有职责，案件又不能办结。情形：${so.zh}。${unmet.zh}`,
          en: `${after.en} nobody owes anything, and the case may not close. Where: ${so.en}. ${capital(unmet.en)}`,
        },
        mend: {
          zh: '让某项职责在此情形下产生，或者改正办结条件；清单确实没有规定的，写成 open-questions 并写明 when。',
          en: 'Let a duty arise there, or mend the closing rules; if the list truly leaves it open, write an open question with its `when`.',
        },
      }
    }
    case 'no-lead':
      return {
        level: 'gap',
        code: 'no-lead',
        matter: matter.id,
        path: 'lead',
        ...asked,
        ...shown,
        text: { zh: `没有牵头部门。情形：${so.zh}`, en: `No department leads. Where: ${so.en}` },
        mend: {
          zh: '为此情形写一行 lead；立案前就要知道的事实，写 at-opening: require。',
          en: 'Write a row of `lead` for it; where a fact must be known from the start, write at-opening: require.',
        },
      }
    case 'two-leads': {
      const names = end.leads.map(id => sayDepartment(list, id))
      return {
        level: 'error',
        code: 'two-leads',
        matter: matter.id,
        path: 'lead',
        ...shown,
        text: {
          zh: `${names.map(({ zh }) => zh).join('、')}同时牵头。情形：${so.zh}`,
          en: `${names.map(({ en }) => en).join(' and ')} would both lead. Where: ${so.en}`,
        },
        mend: { zh: '让各行 lead 互相排斥。', en: 'Let the rows of `lead` exclude each other.' },
      }
    }
  }
}

/** The problem for a case that may close although a duty is owed. */
export function sayOverOwed(list: ResponsibilityList, { matter }: CompiledMatter, over: OverOwed): ProofProblem {
  const { duty, closable } = over
  const shown = shownBy(list, matter, over)
  const so = saySituation(matter, shown.situation)
  const title = labelOf(matter, duty.id)
  return {
    level: 'error',
    code: 'closing-over-owed',
    matter: matter.id,
    duty: duty.id,
    path: `duties.${duty.id}`,
    ...shown,
    text: closable
      ? {
          zh: `办结条件已经满足，而“${title.zh}”尚未履行。情形：${so.zh}`,
          en: `The closing rules are content although “${title.en}” is still owed. Where: ${so.en}`,
        }
      : {
          zh: `应当“${title.zh}”，而没有一条办结条件要求它：没有这项职责也能办结。情形：${so.zh}`,
          en: `“${title.en}” is owed, but no closing rule asks for it: without this duty the case could close. Where: ${so.en}`,
        },
    mend: {
      zh: '在 closing-needs 中写明：在此情形下必须已经履行该项职责；或者改正它的 when。',
      en: 'Write among closing-needs that it must be done where this is so; or mend its `when`.',
    },
  }
}

/** The problem for an open question where the case may close all the same. */
export function sayClosedQuestion(
  list: ResponsibilityList,
  { matter }: CompiledMatter,
  closed: ClosedQuestion,
): ProofProblem {
  const shown = shownBy(list, matter, closed)
  const so = saySituation(matter, shown.situation)
  const text = matter.openQuestions.find(({ id }) => id === closed.question.id)?.text
  return {
    level: 'warning',
    code: 'question-not-open',
    matter: matter.id,
    path: closed.question.when.path,
    ...shown,
    text: {
      zh: `待明确问题“${text?.zh}”所说的情形里，案件却可以办结。情形：${so.zh}`,
      en: `The case may close in a situation of the open question “${text?.en}”. Where: ${so.en}`,
    },
    mend: {
      zh: '缩小它的 when，或者写明在此情形下不能办结（needs: never）。',
      en: 'Narrow its `when`, or write a closing need that keeps the case open there (needs: never).',
    },
  }
}

/** The problems for rows that are never met: a duty none of whose rows is can never be owed. */
export function sayIdle({ matter, duties }: CompiledMatter, rows: readonly IdleRow[]): readonly ProofProblem[] {
  const never = duties.filter(({ when }) =>
    when.rows.every((_, at) => rows.some(row => row.table === when && row.at === at)),
  )
  const rest = rows.filter(({ table }) => !never.some(({ when }) => when === table))
  return [
    ...never.map(({ id, when }): ProofProblem => {
      const title = labelOf(matter, id)
      return {
        level: 'error',
        code: 'duty-never-owed',
        matter: matter.id,
        duty: id,
        path: when.path,
        text: { zh: `“${title.zh}”在任何情形下都不会产生`, en: `“${title.en}” can never be owed` },
        mend: { zh: '改正它的 when，或者删去它。', en: 'Mend its `when`, or remove it.' },
      }
    }),
    ...rest.map(({ table, at }): ProofProblem => {
      const said = explainRow(matter, conditionRow(matter, table.path, at))
      return {
        level: 'warning',
        code: 'row-never-holds',
        matter: matter.id,
        path: `${table.path}.${at}`,
        text: { zh: `这一行条件在任何情形下都不会成立：${said.zh}`, en: `This row can never hold: ${said.en}` },
        mend: { zh: '改正或者删去这一行。', en: 'Mend or remove the row.' },
      }
    }),
  ]
}

/** For a fact with more classes of values than the proof can hold apart. */
export const tooManyValues = (matter: Matter): ProofProblem => ({
  level: 'warning',
  code: 'too-many-values',
  matter: matter.id,
  text: {
    zh: '某个事实在条件中区分的取值太多，未能证明',
    en: 'The conditions tell apart too many values of one fact; not proved',
  },
})

const shownBy = (
  list: ResponsibilityList,
  matter: Matter,
  { course, essence }: Pick<BadEnd, 'course' | 'essence'>,
) => ({
  story: tellStory(list, matter, course),
  situation: whatIsSo(essence),
})

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const conditionRow = (matter: Matter, path: string, at: number): Row =>
  conditionsOf(matter).find(each => each.path === path)?.condition[at] ?? []
