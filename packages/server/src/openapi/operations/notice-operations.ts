import type { Operations } from '../operation.ts'

/** Notices to people, and what is sent to other systems. */
export const noticeOperations: Operations = {
  'GET /api/notices': {
    zh: '给本人的通知',
    en: 'The person’s notices, the newest first',
    answers: 'NoticesView',
    refuses: ['cursor-unreadable'],
  },
  'GET /api/notices/count': { zh: '有几条没读', en: 'How many are not read', answers: 'NoticeCountView' },
  'POST /api/notices/read': { zh: '标为已读', en: 'Marks notices as read', answers: 'NoticeCountView' },
  'GET /api/notice-preference': {
    zh: '怎样给本人写信',
    en: 'How the person is written to',
    answers: 'NoticePreferenceView',
  },
  'POST /api/notice-preference': {
    zh: '设定怎样给本人写信',
    en: 'Keeps how the person wants to be written to',
    answers: 'NoticePreferenceView',
    refuses: ['address-unusable'],
  },
  'GET /api/webhooks': {
    zh: '接收事件的系统',
    en: 'The systems that are told what happens',
    answers: 'WebhookRow',
    many: true,
  },
  'POST /api/webhooks': {
    zh: '添加接收事件的系统',
    en: 'Adds a system that is told what happens',
    answers: 'WebhookSecretView',
    refuses: ['webhook-unusable'],
  },
  'POST /api/webhooks/:id/secret': {
    zh: '更换密钥',
    en: 'Gives a webhook a new secret',
    answers: 'WebhookSecretView',
    refuses: ['unknown-webhook'],
  },
  'POST /api/webhooks/:id/state': {
    zh: '停用或者启用',
    en: 'Turns a webhook on or off',
    answers: 'object',
    refuses: ['unknown-webhook'],
  },
  'DELETE /api/webhooks/:id': {
    zh: '删去接收事件的系统',
    en: 'Removes a webhook',
    answers: 'nothing',
    refuses: ['unknown-webhook'],
  },
  'GET /api/undelivered': {
    zh: '没有送达的',
    en: 'What could not be sent after every attempt',
    answers: 'UndeliveredRow',
    many: true,
  },
  'POST /api/undelivered/:id/again': {
    zh: '再送一次',
    en: 'Has it tried once more',
    answers: 'nothing',
    refuses: ['unknown-delivery'],
  },
}
