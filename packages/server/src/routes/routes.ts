// Every route of the server.
import type { Route } from '../http/route.ts'
import { ask } from './ask/ask.ts'
import { actInCase } from './cases/act.ts'
import { listCases } from './cases/list.ts'
import { openCaseByOfficer } from './cases/open.ts'
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
import { readList } from './list/read.ts'
import { readWords } from './list/words.ts'
import { calculateMatter } from './matters/calculate.ts'
import { readMatter } from './matters/read.ts'
import { file } from './reports/file.ts'
import { signOut } from './session/end.ts'
import { searchCases } from './search/read.ts'
import { readSession } from './session/read.ts'
import { signIn } from './session/start.ts'
import { track } from './track/read.ts'
import { worklist } from './worklist/read.ts'

/** Every route, the public's first. */
export const routes: readonly Route[] = [
  readHealth,
  readList,
  readWords,
  readMatter,
  calculateMatter,
  ask,
  file,
  track,
  readSession,
  signIn,
  signOut,
  worklist,
  listCases,
  openCaseByOfficer,
  searchCases,
  readCase,
  readVersion,
  actInCase,
  openReporter,
  listDocuments,
  draft,
  readOneDocument,
  issue,
  declareVoid,
  downloadWord,
  downloadPdf,
]
