// Which list a command works on: the folder that is named, or the only one there is.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { ok, type Result, refuse, type Text } from '@remit/core'
import type { Unusable } from './outcome.ts'

const beside = join(import.meta.dirname, '..', '..', '..', 'catalogue')

/** The folder of the list: as named; else this folder, or the only list of the catalogue here or beside the program. */
export function findListFolder(named: string | undefined): Result<string, Unusable> {
  if (named !== undefined) return isList(named) ? ok(resolve(named)) : refuse(noList(named))
  if (isList('.')) return ok(resolve('.'))
  const found = [resolve('catalogue'), beside].map(listsIn).find(lists => lists.length > 0) ?? []
  const [only] = found
  if (found.length === 1 && only !== undefined) return ok(only)
  return refuse({
    code: 'which-list',
    text:
      only === undefined
        ? { zh: '没有找到清单', en: 'No list was found' }
        : { zh: `不止一份清单：${shown(found, '、')}`, en: `There is more than one list: ${shown(found, ', ')}` },
    mend: { zh: '用 --list 给出清单所在的文件夹。', en: 'Name its folder with --list.' },
  })
}

/** Whether a folder holds a list. */
export const isList = (folder: string): boolean => existsSync(join(folder, 'list.yaml'))

const listsIn = (folder: string): string[] =>
  isFolder(folder)
    ? readdirSync(folder)
        .map(name => join(folder, name))
        .filter(isList)
    : []

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const shown = (folders: readonly string[], comma: string): string =>
  folders.map(folder => relative('.', folder) || '.').join(comma)

/** Why there is no list where one was named, and where there is one. */
function noList(named: string): Unusable {
  if (!existsSync(named))
    return unusable('no-folder', { zh: `没有 ${named} 这个文件夹`, en: `There is no folder ${named}` })
  if (!isFolder(named))
    return unusable(
      'not-a-folder',
      { zh: `${named} 是文件，不是清单的文件夹`, en: `${named} is a file, not the folder of a list` },
      above(named),
    )
  return unusable(
    'no-list',
    { zh: `${named} 里没有 list.yaml`, en: `There is no list.yaml in ${named}` },
    listsIn(named).length > 0 ? listsIn(named) : above(named),
  )
}

/** The list that a path is part of. */
function above(path: string): string[] {
  const folder = dirname(resolve(path))
  if (isList(folder)) return [folder]
  return dirname(folder) === folder ? [] : above(folder)
}

const unusable = (code: string, text: Text, instead: readonly string[] = []): Unusable => ({
  code,
  text,
  mend:
    instead.length === 0
      ? { zh: '给出清单所在的文件夹，其中有 list.yaml。', en: 'Name the folder of a list; it holds list.yaml.' }
      : { zh: `是否想写 ${shown(instead, ' 或 ')}？`, en: `Did you mean ${shown(instead, ' or ')}?` },
})
