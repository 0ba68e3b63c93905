import type { Operations } from './operation.ts'
import { accountOperations } from './operations/account-operations.ts'
import { caseOperations } from './operations/case-operations.ts'
import { noticeOperations } from './operations/notice-operations.ts'
import { publicOperations } from './operations/public-operations.ts'

/** Every route in words. */
export const operations: Operations = {
  ...publicOperations,
  ...accountOperations,
  ...caseOperations,
  ...noticeOperations,
}
