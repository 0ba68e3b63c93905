// The placeholders that templates may use. What is written between braces in a Word file is one of these, a field of the
// document's own by its Chinese label, or a fact of a matter.
import type { DocumentForm, ResponsibilityList, Text } from '@remit/core'

/** What stands once in a document, by its placeholder. */
export const singles = {
  标题: { zh: '文书标题', en: 'title of the document' },
  文号: { zh: '文号', en: 'number of the document' },
  机关: { zh: '制作机关全称', en: 'department, in full' },
  机关简称: { zh: '制作机关简称', en: 'department, in short' },
  牵头部门: { zh: '牵头部门', en: 'lead department' },
  受文机关: { zh: '受文机关', en: 'department addressed' },
  案号: { zh: '案号', en: 'number of the case' },
  事项: { zh: '事项', en: 'matter' },
  来源: { zh: '案件来源', en: 'how the case came in' },
  立案日期: { zh: '启动日期', en: 'day on which the case was opened' },
  职责: { zh: '职责名称', en: 'duty' },
  职责分工: { zh: '职责分工原文', en: 'words of the clause' },
  法律依据: { zh: '法律依据', en: 'legal basis' },
  办理结果: { zh: '办理结果', en: 'outcome of the duty' },
  期限: { zh: '到期日', en: 'due date' },
  日期: { zh: '成文日期', en: 'date of the document' },
  经办人: { zh: '经办人', en: 'officer' },
} as const satisfies Readonly<Record<string, Text>>

/** What may stand any number of times: the placeholder of the loop, and those within it. */
export const loops = {
  依据: ['条款', '引文', '效力'],
  事实: ['名称', '内容'],
  计算: ['项目', '结果', '依据'],
  应得: ['项目', '金额', '大写'],
  经过: ['时间', '部门', '内容'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Single = keyof typeof singles
export type Loop = keyof typeof loops

/** `事实:amount` is a fact of the matter; `大写:amount` an amount in words. */
const ofFact = /^(事实|大写)[:：](.+)$/

/** The fact that a placeholder names. */
export function factIn(placeholder: string): { readonly how: '事实' | '大写'; readonly fact: string } | undefined {
  const [, how, fact] = ofFact.exec(placeholder) ?? []
  return fact === undefined ? undefined : { how: how as '事实' | '大写', fact: fact.trim() }
}

/** Whether anything fills a placeholder of a document. `loop`: the loop within which it stands. */
export function isFilled(list: ResponsibilityList, form: DocumentForm, placeholder: string, loop?: string): boolean {
  if (
    loop !== undefined &&
    Object.hasOwn(loops, loop) &&
    (loops[loop as Loop] as readonly string[]).includes(placeholder)
  )
    return true
  if (Object.hasOwn(singles, placeholder)) return true
  if (form.fields.some(({ label }) => label.zh === placeholder)) return true
  const named = factIn(placeholder)
  return named !== undefined && list.matters.some(({ facts }) => Object.hasOwn(facts, named.fact))
}

/** Every placeholder that a document may use, for who writes the template. */
export const placeholdersOf = (form: DocumentForm): readonly string[] => [
  ...Object.keys(singles),
  ...form.fields.map(({ label }) => label.zh),
  ...Object.keys(loops).map(name => `#${name}`),
]
