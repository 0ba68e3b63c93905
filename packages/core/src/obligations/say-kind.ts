// What an act that keeps a joint case moving is called, and why it is owed.
import type { CaseState } from '../case/state.ts'
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Text } from '../text.ts'
import type { Obligation } from './obligation.ts'

/** The cause of a receipt for a minute that was filed. */
export const MINUTE = 'minute'

const referralOf = ({ duty }: Obligation, { objections }: CaseState): boolean =>
  objections.some(
    objection => objection.duty === duty && objection.ended === undefined && objection.referred !== undefined,
  )

const nameOf = (list: ResponsibilityList, department: string | undefined): Text =>
  (department === undefined ? undefined : list.departments[department]?.name) ?? { zh: '举报人', en: 'the reporter' }

/** The title of an obligation: the duty's own, or what is to be done about it. */
export function titleOf(
  matter: Matter,
  { kind, duty, question, designation, cause }: Obligation,
  state: CaseState,
): Text {
  const title = (duty === undefined ? undefined : matter.duties[duty]?.title) ?? { zh: '案件', en: 'case' }
  switch (kind) {
    case 'discharge':
      return title
    case 'state-facts':
      return { zh: '说明立案所需的事实', en: 'State the facts needed to open the case' }
    case 'approve':
      return { zh: `审批：${title.zh}`, en: `Approve: ${title.en}` }
    case 'approve-extension':
      return { zh: `审批延期：${title.zh}`, en: `Decide on more time: ${title.en}` }
    case 'join':
      return { zh: `会同：${title.zh}`, en: `Join: ${title.en}` }
    case 'acknowledge':
      if (cause?.key === MINUTE) return { zh: `协商纪要备案：${title.zh}`, en: `Minute filed: ${title.en}` }
      return { zh: `签收：${title.zh}`, en: `Acknowledge: ${title.en}` }
    case 'convene':
      return { zh: `召集协商：${title.zh}`, en: `Convene on: ${title.en}` }
    case 'rule':
      return { zh: `裁定职责：${title.zh}`, en: `Rule on: ${title.en}` }
    case 'settle-gap': {
      const text = matter.openQuestions.find(({ id }) => id === question)?.text
      return text === undefined
        ? { zh: '确定由谁负责', en: 'Settle who is responsible' }
        : { zh: `确定由谁负责：${text.zh}`, en: `Settle who is responsible: ${text.en}` }
    }
    case 'complete': {
      const act = state.designations[designation ?? -1]?.act ?? ''
      return { zh: act, en: act }
    }
    case 'close':
      return { zh: '结案', en: 'Close the case' }
  }
}

/** Why an act that keeps the case moving is owed. */
export function sayKind(list: ResponsibilityList, matter: Matter, obligation: Obligation, state: CaseState): Text {
  const by = nameOf(list, obligation.cause?.by.department ?? obligation.from)
  const from = nameOf(list, obligation.from)
  switch (obligation.kind) {
    case 'state-facts':
      return {
        zh: '案件由另一案件带出，立案必需的事实还没有说明',
        en: 'another case opened this one, and facts that it needs are not stated yet',
      }
    case 'approve':
    case 'approve-extension':
      return {
        zh: `${obligation.cause?.by.person ?? ''}已提出，须由另一人审批`,
        en: `proposed by ${obligation.cause?.by.person ?? ''}; a second person decides`,
      }
    case 'join':
      return { zh: `${from.zh}承办，须会同办理`, en: `${from.en} acts on it; it counts only jointly` }
    case 'acknowledge':
      if (obligation.cause?.key === MINUTE)
        return { zh: `${from.zh}报送协商纪要备案`, en: `${from.en} files the minute of an agreement` }
      return {
        zh: `由${from.zh}移送或通报，须签收或提出异议`,
        en: `handed over or notified by ${from.en}; to be acknowledged or objected to`,
      }
    case 'convene':
      return {
        zh: `${by.zh}对职责提出异议，牵头部门召集协商`,
        en: `${by.en} objects; the lead brings the departments together`,
      }
    case 'rule':
      if (referralOf(obligation, state)) return { zh: `${by.zh}提请裁定`, en: `${by.en} referred it for a ruling` }
      return { zh: '协商期满未达成一致，由其裁定', en: 'no agreement within the limit; it rules' }
    case 'settle-gap':
      return { zh: '清单没有指明此种情形由谁负责', en: 'the list names nobody for this situation' }
    case 'complete':
      return { zh: `由${by.zh}确定`, en: `laid on it by ${by.en}` }
    case 'close':
      return { zh: '各部门职责均已履行，结案条件具备', en: 'every duty is discharged and the case may close' }
    case 'discharge':
      return titleOf(matter, obligation, state)
  }
}
