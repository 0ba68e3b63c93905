import type { Operations } from '../operation.ts'
import { accountCodes, secretCodes } from '../refusals-together.ts'

/** Signing in, one's own account, and those of others. */
export const accountOperations: Operations = {
  'GET /api/session': { zh: '谁登录了', en: 'Who is signed in', answers: 'SessionView' },
  'POST /api/session': {
    zh: '登录',
    en: 'Signs in',
    answers: 'SessionView',
    refuses: [...secretCodes, 'not-a-demonstration', 'unknown-person'],
  },
  'POST /api/session/code': {
    zh: '登录的第二步',
    en: 'The second step of signing in',
    answers: 'SessionView',
    refuses: secretCodes,
  },
  'DELETE /api/session': { zh: '退出', en: 'Signs out', answers: 'SessionView' },
  'GET /api/account': { zh: '本人的账号', en: 'One’s own account', answers: 'OwnAccountView' },
  'POST /api/account/password': {
    zh: '改密码',
    en: 'Changes one’s password',
    answers: 'SessionView',
    refuses: secretCodes,
  },
  'POST /api/account/second-factor': {
    zh: '开始设置第二因素',
    en: 'Begins to set up a second factor',
    answers: 'FactorSetupView',
    refuses: secretCodes,
  },
  'POST /api/account/second-factor/confirm': {
    zh: '确认第二因素，得到恢复码',
    en: 'Confirms the second factor; shows the recovery codes once',
    answers: 'RecoveryCodesView',
    refuses: secretCodes,
  },
  'DELETE /api/account/second-factor': {
    zh: '取消第二因素',
    en: 'Takes the second factor away',
    answers: 'nothing',
    refuses: secretCodes,
  },
  'POST /api/account/recovery-codes': {
    zh: '换一组恢复码',
    en: 'Makes new recovery codes',
    answers: 'RecoveryCodesView',
    refuses: secretCodes,
  },
  'DELETE /api/account/sessions': { zh: '退出其他所有登录', en: 'Ends all other sessions', answers: 'nothing' },
  'DELETE /api/account/sessions/:session': { zh: '退出一处登录', en: 'Ends one session', answers: 'nothing' },
  'POST /api/account-links/read': {
    zh: '一次性链接是做什么的',
    en: 'What a one-time link is for',
    answers: 'AccountLinkView',
    refuses: ['link-unknown', 'link-used', 'link-expired'],
  },
  'POST /api/account-links/use': {
    zh: '用一次性链接设置密码',
    en: 'Sets the password by a one-time link',
    answers: 'SessionView',
    refuses: [...secretCodes, 'link-unknown', 'link-used', 'link-expired', 'account-name-taken'],
  },
  'GET /api/accounts': { zh: '人员和角色', en: 'People and their roles', answers: 'AccountsView' },
  'POST /api/accounts': { zh: '邀请一个人', en: 'Invites a person', answers: 'InvitationView', refuses: accountCodes },
  'POST /api/accounts/:person/roles': { zh: '改角色', en: 'Changes roles', answers: 'nothing', refuses: accountCodes },
  'POST /api/accounts/:person/link': {
    zh: '重发链接',
    en: 'Makes another link',
    answers: 'InvitationView',
    refuses: accountCodes,
  },
  'POST /api/accounts/:person/lock': {
    zh: '锁定',
    en: 'Locks a person out',
    answers: 'nothing',
    refuses: accountCodes,
  },
  'POST /api/accounts/:person/unlock': {
    zh: '解锁',
    en: 'Lets a person in again',
    answers: 'nothing',
    refuses: accountCodes,
  },
  'POST /api/accounts/:person/leave': { zh: '离任', en: 'A person leaves', answers: 'nothing', refuses: accountCodes },
  'GET /api/account-events': {
    zh: '对账号做过什么',
    en: 'What was done to accounts',
    answers: 'AccountEventsView',
    refuses: ['cursor-unreadable'],
  },
}
