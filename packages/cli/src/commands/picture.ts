import { ok, pictureOfMatter, toSvg } from '@remit/core'
import type { Run } from '../command.ts'
import { openList } from '../open-list.ts'
import { namedMatter } from '../unknown-name.ts'

/** `remit picture MATTER > file.svg`: the matter's swimlane. With `--json` its layout instead of the drawing. */
export const pictureCommand: Run = async (given, terminal) => {
  const opened = await openList(given)
  if (!opened.ok) return opened
  const { list } = opened.value
  const matter = namedMatter(list, given.words[0] ?? '')
  if (!matter.ok) return matter
  const picture = pictureOfMatter(list, matter.value)
  terminal.out(
    given.json ? `${JSON.stringify({ format: 'remit-picture/1', ...picture })}\n` : toSvg(picture, given.language),
  )
  return ok(0)
}
