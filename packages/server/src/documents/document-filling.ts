// What fills a document: the case as this person sees it, the list, and what the officer wrote.
import {
  type DocumentForm,
  type Matter,
  type PossibleDocument,
  type ResponsibilityList,
  sayDate,
  sayInstant,
  type Text,
} from '@remit/core'
import { calculateFor } from '../presentation/calculated-view.ts'
import type { CaseView } from '../views.ts'
import { channelNames } from './channel-names.ts'
import { chineseArticle } from './chinese-numerals.ts'
import { indented } from './clean-text.ts'
import type { Filling } from './fill-template.ts'
import { factIn } from './placeholders.ts'
import type { Placeholder } from './read-template.ts'
import { type Basis, basisOn } from './say-basis.ts'
import { amountInWords, factText, yuan } from './say-fact.ts'

/** What a document is written from. */
export interface Sources {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly view: CaseView
  readonly possible: PossibleDocument
  /** What the officer wrote, by field; a field that is not there says its fact. */
  readonly fields: Readonly<Record<string, string>>
  /** The department addressed, where the officer chose one. */
  readonly recipient?: string
  readonly number?: string
  readonly officer: string
  /** The county's wall clock. */
  readonly at: string
}

/** What fills a template, with the law that was left out of it. */
export interface Written {
  readonly filling: Filling
  readonly leftOut: Basis['leftOut']
}

/** What fills a document's placeholders. */
export function fillingOf(sources: Sources, placeholders: readonly Placeholder[]): Written {
  const { form } = sources.possible
  const basis = basisOn(sources.list, citationsOf(sources), sources.at.slice(0, 10))
  const rows = basis.rows.length > 0 ? basis.rows : [{ 条款: '', 引文: '', 效力: '' }]
  return {
    leftOut: basis.leftOut,
    filling: {
      texts: {
        ...singlesOf(sources),
        法律依据: basis.rows.map(({ 条款 }) => 条款).join('、'),
        ...factsNamed(sources, placeholders),
        ...Object.fromEntries(form.fields.map(field => [field.label.zh, fieldText(sources, field)])),
      },
      rows: { 依据: rows, 事实: factRows(sources), ...calculatedRows(sources), 经过: courseRows(sources) },
    },
  }
}

const dutyOf = ({ matter, possible }: Sources) =>
  possible.duty === undefined ? undefined : matter.duties[possible.duty]

const citationsOf = (sources: Sources) => dutyOf(sources)?.basis ?? []

function singlesOf(sources: Sources): Record<string, string> {
  const { list, matter, view, possible, number, officer, at } = sources
  const duty = dutyOf(sources)
  const department = list.departments[possible.department]
  const owed = view.obligations.find(({ kind, duty: id }) => kind === 'discharge' && id === possible.duty)
  const standing = view.standings.find(({ duty: id }) => id === possible.duty)
  const addressed = sources.recipient ?? duty?.handsOverTo ?? duty?.notifies[0]
  return {
    标题: (possible.name === undefined ? undefined : matter.documents[possible.name]?.zh) ?? possible.form.title.zh,
    文号: number ?? '',
    机关: department?.name.zh ?? possible.department,
    机关简称: department?.short.zh ?? possible.department,
    牵头部门: list.departments[view.lead]?.name.zh ?? view.lead,
    受文机关: addressed === undefined ? '' : (list.departments[addressed]?.name.zh ?? addressed),
    案号: view.number,
    事项: matter.title.zh,
    来源: channelNames[view.opened.channel as keyof typeof channelNames]?.zh ?? '',
    立案日期: sayDate(view.opened.at.slice(0, 10)).zh,
    职责: duty?.title.zh ?? '',
    职责分工: duty === undefined ? '' : (matter.clauses[duty.clause]?.text ?? ''),
    办理结果: standing?.outcome?.zh ?? '',
    期限: owed?.due === undefined ? '' : sayInstant(owed.due).zh.replace(/24:00$/, ''),
    日期: sayDate(at.slice(0, 10)).zh,
    经办人: officer,
  }
}

type Field = DocumentForm['fields'][number]

function fieldText(sources: Sources, { id, fact, long }: Field): string {
  const written = sources.fields[id]?.trim() ?? ''
  const words = written !== '' || fact === undefined ? written : factNamed(sources, fact)
  return long ? indented(words) : words
}

function factNamed({ matter, view }: Sources, id: string): string {
  const seen = view.facts.find(fact => fact.id === id)
  return seen === undefined ? '' : factText(matter.facts[id], seen)
}

function factsNamed(sources: Sources, placeholders: readonly Placeholder[]): Record<string, string> {
  const named = placeholders.flatMap(({ name }) => {
    const found = factIn(name)
    if (found === undefined) return []
    const seen = sources.view.facts.find(({ id }) => id === found.fact)
    const text =
      found.how === '事实' ? factNamed(sources, found.fact) : amountInWords(seen?.hidden ? null : seen?.value)
    return [[name, text] as const]
  })
  return Object.fromEntries(named)
}

const factRows = ({ matter, view }: Sources) =>
  view.facts.map(fact => ({ 名称: fact.label.zh, 内容: factText(matter.facts[fact.id], fact) }))

/** The lines of the calculation that the duty records, or of those that were recorded in the case. */
function calculatedRows(sources: Sources): Filling['rows'] {
  const { list, matter, view } = sources
  const own = dutyOf(sources)?.computes
  const discharged = view.standings.filter(({ standing }) => standing === 'discharged').map(({ duty }) => duty)
  const ids = own !== undefined ? [own] : discharged.flatMap(duty => matter.duties[duty]?.computes ?? [])
  const facts = Object.fromEntries(view.facts.filter(({ hidden }) => !hidden).map(({ id, value }) => [id, value]))
  const calculated = [...new Set(ids)].flatMap(id => {
    const result = calculateFor(list, matter, id, facts)
    return result.ok ? [{ calculation: matter.calculations[id], ...result.value }] : []
  })
  const steps = calculated.flatMap(({ steps }) => steps)
  return {
    计算: steps.map(({ label, value, unit, basis }) => ({
      项目: label.zh,
      结果: value === null ? '' : amountText(value, unit),
      依据: basis.map(cited).join('；') || '—',
    })),
    应得: calculated.flatMap(({ calculation, steps: lines }) =>
      lines
        .filter(({ id, unit }) => calculation?.results.includes(id) === true && unit?.zh === '元')
        .map(({ label, value }) => ({
          项目: label.zh,
          金额: value === null ? '' : yuan(String(value)),
          大写: amountInWords(value),
        })),
    ),
  }
}

const cited = ({ title, article }: { readonly title: string; readonly article?: string }): string =>
  `《${title}》${article === undefined ? '' : chineseArticle(article)}`

const amountText = (value: unknown, unit: Text | undefined): string =>
  unit?.zh === '元' ? yuan(String(value)) : `${String(value)}${unit?.zh ?? ''}`

const courseRows = ({ list, view }: Sources) =>
  view.timeline
    .filter(({ type }) => !['document-issued', 'note-added'].includes(type))
    .map(({ at, department, text }) => ({
      时间: sayDate(at.slice(0, 10)).zh,
      部门: department === undefined ? '—' : (list.departments[department]?.short.zh ?? department),
      内容: text.zh,
    }))
