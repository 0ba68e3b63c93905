// Every route of the server.
import type { Route } from '../http/route.ts'
import { accountRoutes } from './accounts/account-routes.ts'
import { ask } from './ask/ask.ts'
import { attach } from './attachments/attach.ts'
import { listAttachments } from './attachments/list.ts'
import { downloadAttachment, previewAttachment } from './attachments/open.ts'
import { readUploadRules } from './attachments/rules.ts'
import { readSatisfactionCounts } from './attachments/satisfaction.ts'
import { sendFile } from './attachments/send.ts'
import { exportCase } from './audit/export.ts'
import { readReads } from './audit/reads.ts'
import { actInCase } from './cases/act.ts'
import { listCases } from './cases/list.ts'
import { openCaseByOfficer } from './cases/open.ts'
import { previewCaseMove } from './cases/preview-move.ts'
import { readCase } from './cases/read.ts'
import { openReporter } from './cases/reporter.ts'
import { readVersion } from './cases/version.ts'
import { downloadPdf, downloadWord } from './documents/download.ts'
import { draft } from './documents/draft.ts'
import { issue } from './documents/issue.ts'
import { listDocuments } from './documents/list.ts'
import { readOneDocument } from './documents/read.ts'
import { declareVoid } from './documents/void.ts'
import { readHealth } from './health/read.ts'
import { readReady } from './health/ready.ts'
import { readList } from './list/read.ts'
import { readWords } from './list/words.ts'
import { calculateMatter } from './matters/calculate.ts'
import { readMatter } from './matters/read.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { readOpenApi } from './openapi/read.ts'
import { file } from './reports/file.ts'
import { searchCases } from './search/read.ts'
import { signInWithCode } from './session/code.ts'
import { signOut } from './session/end.ts'
import { readSession } from './session/read.ts'
import { signIn } from './session/start.ts'
import { addByReporter, withdrawByReporter } from './track/add.ts'
import { track } from './track/read.ts'
import { rateByReporter } from './track/satisfaction.ts'
import { worklist } from './worklist/read.ts'

/** Every route, the public's first. */
export const routes: readonly Route[] = [
  readHealth,
  readOpenApi(() => routes),
  readReady,
  readList,
  readWords,
  readMatter,
  calculateMatter,
  ask,
  readUploadRules,
  sendFile,
  file,
  track,
  addByReporter,
  withdrawByReporter,
  rateByReporter,
  readSession,
  signIn,
  signInWithCode,
  signOut,
  ...accountRoutes,
  ...noticeRoutes,
  worklist,
  listCases,
  searchCases,
  openCaseByOfficer,
  readCase,
  readVersion,
  actInCase,
  previewCaseMove,
  openReporter,
  readReads,
  exportCase,
  listAttachments,
  attach,
  downloadAttachment,
  previewAttachment,
  readSatisfactionCounts,
  listDocuments,
  draft,
  readOneDocument,
  issue,
  declareVoid,
  downloadWord,
  downloadPdf,
]
