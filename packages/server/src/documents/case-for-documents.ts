// A case as the person who writes its documents sees it.
import {
  type Actor,
  type getMatter,
  type PossibleDocument,
  possibleDocuments,
  type ResponsibilityList,
  viewCase,
} from '@remit/core'
import { loadCase } from '../cases/load-case.ts'
import { readCaseView } from '../cases/read-case-view.ts'
import { jurisdictionOf, nowOf, type Setting } from '../setting.ts'
import type { CaseView } from '../views.ts'

/** A case with the documents that this person's department may write in it. */
export interface CaseForDocuments {
  readonly list: ResponsibilityList
  readonly matter: ReturnType<typeof getMatter>
  readonly view: CaseView
  readonly possible: readonly PossibleDocument[]
}

/** Reads a case for its documents; undefined where it is none of the department's business. */
export async function readForDocuments(
  setting: Setting,
  caseId: string,
  by: Actor & { readonly department: string },
): Promise<CaseForDocuments | undefined> {
  const at = nowOf(setting)
  const view = await readCaseView(setting, { caseId, by, at })
  const loaded = view && (await loadCase(setting.db, { jurisdiction: jurisdictionOf(setting), caseId }))
  if (view === undefined || loaded === undefined) return undefined
  const list = await setting.lists.get(setting.db, loaded.state.list)
  const inView = viewCase({ list, state: loaded.state, now: at })
  const possible = loaded.state.closed === undefined ? possibleDocuments(inView, by) : []
  return { list, matter: inView.matter, view, possible }
}
