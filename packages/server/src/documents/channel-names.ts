// How a case came in, as documents say it.
import type { Channel, Text } from '@remit/core'

export const channelNames: Readonly<Record<Channel, Text>> = {
  report: { zh: '举报投诉', en: 'report' },
  application: { zh: '申请', en: 'application' },
  inspection: { zh: '检查发现', en: 'inspection' },
  referral: { zh: '移送转办', en: 'referral' },
  schedule: { zh: '定期启动', en: 'schedule' },
}
