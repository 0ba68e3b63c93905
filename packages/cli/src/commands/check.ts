import { ok } from '@remit/core'
import { checkList, isListBlocked, reportOf } from '../checked-list.ts'
import { type Run, textOf } from '../command.ts'
import { openList } from '../open-list.ts'
import { sayCheck } from '../say-check.ts'
import { showProgress } from '../show-progress.ts'
import { namedMatter } from '../unknown-name.ts'

/** `remit check [FOLDER] [--matter ID]`: whether the list leaves nothing to nobody, and all else that can be proved. */
export const checkCommand: Run = async (given, terminal) => {
  const opened = await openList(given, given.words[0])
  if (!opened.ok) return opened
  const only = textOf(given, 'matter')
  if (only !== undefined) {
    const matter = namedMatter(opened.value.list, only)
    if (!matter.ok) return matter
  }
  const progress = showProgress(terminal)
  const checked = checkList(opened.value, only, progress.at)
  progress.end()
  terminal.out(given.json ? `${JSON.stringify(reportOf(checked))}\n` : sayCheck(checked, given.language))
  return ok(isListBlocked(checked) ? 1 : 0)
}
