// The words of mails: what it is about, never what is in the case.
import type { Language, Text } from '@remit/core'
import type { NoticeCode } from '../notices/notice.ts'

/** What a mail says of each kind of notice. */
export const mailPhrases: Readonly<Record<NoticeCode, Text>> = {
  arisen: { zh: '有新的待办', en: 'Something new is owed' },
  acknowledge: { zh: '有待签收的移送或者通报', en: 'Something waits to be acknowledged' },
  approve: { zh: '有待审批的事项', en: 'Something waits for your approval' },
  returned: { zh: '您提出的办理意见被退回', en: 'What you proposed was returned' },
  objected: { zh: '有部门对职责提出异议', en: 'A department objects to a duty' },
  'objection-ended': { zh: '职责异议已经处理', en: 'An objection has ended' },
  urged: { zh: '收到督促', en: 'You are urged' },
  'due-soon': { zh: '期限将到', en: 'Due soon' },
  overdue: { zh: '已经逾期', en: 'Overdue' },
  'overdue-watched': { zh: '有部门逾期未办', en: 'A department is overdue' },
  'report-added': { zh: '举报人有补充', en: 'The reporter has added something' },
  closed: { zh: '案件已经办结', en: 'A case is closed' },
  reopened: { zh: '案件重新办理', en: 'A case is reopened' },
  'webhook-disabled': { zh: '一个外部接收地址已停用', en: 'A webhook was disabled' },
}

interface MailWords {
  readonly product: string
  readonly several: (count: number) => string
  readonly due: (date: string) => string
  readonly closing: string
}

/** The rest of a mail's words, by language. */
export const mailWords: Readonly<Record<Language, MailWords>> = {
  zh: {
    product: '职界',
    several: count => `${count}条通知`,
    due: date => `期限：${date}`,
    closing: '案件内容请登录系统查看。此邮件由系统自动发出，请勿回复；在系统的“通知”里可以更改或者停止邮件提醒。',
  },
  en: {
    product: 'Remit',
    several: count => `${count} notices`,
    due: date => `due: ${date}`,
    closing:
      'Sign in to see the case. This mail was sent by a program; please do not answer it. Under “Notices” you can change or stop these mails.',
  },
}
