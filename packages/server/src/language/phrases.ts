// Small phrases of the server's own, in both languages.
import type { CaseEvent, Text } from '@remit/core'

const report: Text = { zh: '举报', en: 'Report' }
const apply: Text = { zh: '申请', en: 'Apply' }

/** What the button says that opens a case, where the matter does not say it. */
export const reportLabel = (openedBy: readonly string[]): Text =>
  openedBy.includes('application') && !openedBy.includes('report') ? apply : report

/** A value that this person may not see. */
export const hiddenValue: Text = { zh: '（不予显示）', en: '(not shown)' }

/** What a duty without outcomes ends with. */
export const done: Text = { zh: '已履行', en: 'done' }

/** What those who act without being a person of a department are called. */
export const everyone: Readonly<Record<string, string>> = { public: '群众', clock: '系统', system: '系统' }

/** What the list does not hold. */
export const notOnList: Text = { zh: '清单以外的事', en: 'Not on this list' }

/** What the settler laid on a department, as the reporter reads it. */
export const designatedWork: Text = { zh: '办理指定的工作', en: 'Do what was laid on it' }

/** What the people of the demonstration are called, after their department. */
export const officer = '经办员'
export const head = '负责人'

/** What the reporter did or was asked, as the reporter reads it. */
export const saidToReporter: Readonly<Partial<Record<CaseEvent['type'], Text>>> = {
  'report-added': { zh: '您补充了情况', en: 'You added something' },
  'report-withdrawn': { zh: '您表示不再追究', en: 'You said that you do not pursue it' },
  'reporter-asked': { zh: '请您补充情况', en: 'You were asked something' },
}
