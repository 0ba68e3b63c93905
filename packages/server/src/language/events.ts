// What happened in a case, a sentence an event, in both languages.
import {
  type CaseEvent,
  type LinkRelation,
  type Matter,
  type ResponsibilityList,
  sayOutcome,
  type Text,
} from '@remit/core'

/** What the sentences need to name things. */
export interface Naming {
  readonly list: ResponsibilityList
  readonly matter: Matter
}

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** What an event says happened, without what was said or found in it. */
export function sayEvent(naming: Naming, event: CaseEvent): Text {
  switch (event.type) {
    case 'case-opened':
      return sayOpening(event)
    case 'facts-recorded':
      return { zh: '补充记录了事实', en: 'Facts were recorded' }
    case 'facts-corrected':
      return { zh: '更正了事实', en: 'Facts were corrected' }
    case 'case-moved':
      return { zh: '案件转用另一版清单', en: 'The case went over to another version of the list' }
    case 'duty-discharged':
      return sayDischarge(naming, event)
    case 'case-linked':
      return sayLink(naming, event)
    case 'note-added':
      return { zh: '添加了备注', en: 'A note was added' }
    case 'file-attached':
    case 'report-added':
    case 'report-withdrawn':
    case 'reporter-asked':
      return aroundReport[event.type]
    case 'gap-settled':
      return sayBearer(naming, event.data.bearer, {
        zh: bearer => `确定由${bearer}办理：${event.data.act}`,
        en: bearer => `Settled that ${bearer} acts: ${event.data.act}`,
      })
    case 'designation-completed':
      return { zh: '指定的工作已经完成', en: 'The designated work is done' }
    case 'document-issued':
    case 'document-voided':
      return sayDocument(naming, event)
    case 'case-closed':
      return { zh: '案件办结', en: 'The case was closed' }
    case 'case-reopened':
      return { zh: '案件重新办理', en: 'The case was reopened' }
    case 'objection-agreed':
    case 'objection-ruled':
      return sayMove(naming, event)
    default:
      return sayOnDuty(naming, event)
  }
}

const aroundReport = {
  'file-attached': { zh: '附上了一个文件', en: 'A file was attached' },
  'report-added': { zh: '群众补充了情况', en: 'The reporter added something' },
  'report-withdrawn': { zh: '群众表示不再追究', en: 'The reporter withdrew the report' },
  'reporter-asked': { zh: '向群众询问情况', en: 'The reporter was asked something' },
} satisfies Partial<Record<CaseEvent['type'], Text>>

function sayOpening({ data }: Of<'case-opened'>): Text {
  switch (data.channel) {
    case 'report':
      return { zh: '收到举报', en: 'A report came in' }
    case 'application':
      return { zh: '收到申请', en: 'An application came in' }
    case 'inspection':
      return { zh: '检查中发现，立案', en: 'Found in an inspection; a case was opened' }
    case 'referral':
      return { zh: '由移送、转办启动', en: 'Opened by a referral' }
    case 'schedule':
      return {
        zh: `按期启动${period(data.period, '（', '）')}`,
        en: `Opened on schedule${period(data.period, ' (', ')')}`,
      }
  }
}

const period = (value: string | undefined, before: string, after: string): string =>
  value === undefined ? '' : `${before}${value}${after}`

function sayDischarge({ matter }: Naming, { data }: Of<'duty-discharged'>): Text {
  const title = titleOfDuty(matter, data.duty)
  if (matter.duties[data.duty]?.outcomes === undefined) return { zh: `已履行：${title.zh}`, en: `Done: ${title.en}` }
  const outcome = sayOutcome(matter, data.duty, data.outcome)
  return { zh: `${title.zh}：${outcome.zh}`, en: `${title.en}: ${outcome.en}` }
}

const related: Readonly<Record<LinkRelation, Text>> = {
  related: { zh: '与本案相关', en: 'related to this case' },
  'part-of': { zh: '本案并入其中', en: 'this case is part of it' },
  'has-part': { zh: '是本案的一部分', en: 'it is part of this case' },
  follows: { zh: '本案在其之后', en: 'this case follows it' },
  'followed-by': { zh: '在本案之后', en: 'it follows this case' },
}

function sayLink({ list }: Naming, { data }: Of<'case-linked'>): Text {
  const { relation } = data
  if (relation !== undefined) {
    const linked = list.matters.find(({ id }) => id === data.matter)?.title ?? { zh: data.matter, en: data.matter }
    return {
      zh: `关联案件：${linked.zh}（${related[relation].zh}）`,
      en: `Linked to a case: ${linked.en} (${related[relation].en})`,
    }
  }
  const title = list.matters.find(({ id }) => id === data.matter)?.title ?? { zh: data.matter, en: data.matter }
  return { zh: `启动关联案件：${title.zh}`, en: `A linked case was opened: ${title.en}` }
}

function sayDocument({ list }: Naming, { type, data }: Of<'document-issued' | 'document-voided'>): Text {
  const title = list.documents[data.kind]?.title ?? { zh: data.kind, en: data.kind }
  const number = data.number === undefined ? '' : ` ${data.number}`
  return type === 'document-issued'
    ? { zh: `发出${title.zh}${number}`, en: `Issued: ${title.en}${number}` }
    : { zh: `作废${title.zh}${number}`, en: `Declared void: ${title.en}${number}` }
}

function sayMove(naming: Naming, { type, data }: Of<'objection-agreed' | 'objection-ruled'>): Text {
  const title = titleOfDuty(naming.matter, data.duty)
  const agreed = type === 'objection-agreed'
  return sayBearer(naming, data.bearer, {
    zh: bearer => `${agreed ? '协商一致' : '裁定'}，由${bearer}承担：${title.zh}`,
    en: bearer => `${agreed ? 'Agreed' : 'Ruled'} that ${bearer} bears: ${title.en}`,
  })
}

type OnDuty = Exclude<CaseEvent['type'], 'objection-agreed' | 'objection-ruled'>

const onDuty: Partial<Record<OnDuty, Text>> = {
  'discharge-proposed': { zh: '提出办理意见，待审批', en: 'Proposed, waiting for approval' },
  'duty-returned': { zh: '负责人退回', en: 'Returned by the head' },
  'duty-joined': { zh: '会同办理', en: 'Joined' },
  'receipt-acknowledged': { zh: '签收', en: 'Acknowledged' },
  'objection-raised': { zh: '对职责提出异议', en: 'Objected' },
  'objection-withdrawn': { zh: '撤回异议', en: 'Objection withdrawn' },
  'objection-referred': { zh: '异议提请裁定', en: 'Objection referred for a ruling' },
  'opinion-given': { zh: '对异议书面表达意见', en: 'Wrote an opinion on the objection' },
  'discharge-voided': { zh: '撤销办理记录', en: 'Recorded in error, does not count' },
  'extension-proposed': { zh: '提请延长期限，待审批', en: 'Asked for more time, waiting for approval' },
  'extension-refused': { zh: '不同意延长期限', en: 'More time was refused' },
  'limit-extended': { zh: '延长期限', en: 'Limit extended' },
  'clock-suspended': { zh: '期限中止', en: 'Clock suspended' },
  'clock-resumed': { zh: '期限恢复计算', en: 'Clock resumed' },
  urged: { zh: '督促', en: 'Urged' },
}

function sayOnDuty({ matter }: Naming, event: CaseEvent): Text {
  const said = onDuty[event.type as OnDuty]
  if (said === undefined || !('duty' in event.data) || event.data.duty === undefined)
    throw new Error(`No sentence for ${event.type}`)
  const title = titleOfDuty(matter, event.data.duty)
  return { zh: `${said.zh}：${title.zh}`, en: `${said.en}: ${title.en}` }
}

function sayBearer(
  { list }: Naming,
  department: string,
  say: { zh: (name: string) => string; en: (name: string) => string },
): Text {
  const name = list.departments[department]?.name ?? { zh: department, en: department }
  return { zh: say.zh(name.zh), en: say.en(name.en) }
}

/** What a duty is called; its id when the matter does not have it. */
export const titleOfDuty = (matter: Matter, duty: string): Text => matter.duties[duty]?.title ?? { zh: duty, en: duty }
