// The routes of what people are told, and of what is sent outside.
import type { Route } from '../../http/route.ts'
import { addOneWebhook } from '../webhooks/add.ts'
import { changeWebhookSecret } from '../webhooks/change-secret.ts'
import { listWebhooks } from '../webhooks/list.ts'
import { removeOneWebhook } from '../webhooks/remove.ts'
import { turnOneWebhook } from '../webhooks/turn.ts'
import { listUndelivered, tryUndeliveredAgain } from '../webhooks/undelivered.ts'
import { countNotices } from './count.ts'
import { listNotices } from './list.ts'
import { markNoticesRead } from './mark-read.ts'
import { keepNoticePreference, readNoticePreference } from './preference.ts'

/** Every route about notices, webhooks and what could not be sent. */
export const noticeRoutes: readonly Route[] = [
  listNotices,
  countNotices,
  markNoticesRead,
  readNoticePreference,
  keepNoticePreference,
  listWebhooks,
  addOneWebhook,
  changeWebhookSecret,
  turnOneWebhook,
  removeOneWebhook,
  listUndelivered,
  tryUndeliveredAgain,
]
