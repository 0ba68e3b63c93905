import { ok, refuse } from '@remit/core'
import { type Run, textOf } from '../command.ts'
import { exportedList } from '../exported-list.ts'
import { openList } from '../open-list.ts'
import { unknownName } from '../unknown-name.ts'

/** `remit export [FOLDER] --format json`: the list for other programs. */
export const exportCommand: Run = async (given, terminal) => {
  const format = textOf(given, 'format') ?? 'json'
  if (format !== 'json') return refuse(unknownName('format', format, ['json']))
  const opened = await openList(given, given.words[0])
  if (!opened.ok) return opened
  terminal.out(`${JSON.stringify(exportedList(opened.value.list), null, 2)}\n`)
  return ok(0)
}
