import { type LoadedList, loadList, ok, type Problem, type Result, refuse } from '@remit/core'
import { checkTemplates, readListFolder } from '@remit/server'
import { type Given, textOf } from './command.ts'
import { findListFolder } from './find-list.ts'
import type { Unusable } from './outcome.ts'
import { sayProblem } from './say-problem.ts'

/** A list that was read, with its folder. */
export interface OpenedList extends LoadedList {
  readonly folder: string
}

/** Reads the list that a command names, by a word of its own or by `--list`; or says why it cannot be used. */
export async function openList(given: Given, word?: string): Promise<Result<OpenedList, Unusable>> {
  const named = namedFolder(given, word)
  return named.ok ? openFolder(named.value) : named
}

/** The folder that a command names; refused when it names two. */
export function namedFolder(given: Given, word?: string): Result<string | undefined, Unusable> {
  const listed = textOf(given, 'list')
  if (word !== undefined && listed !== undefined)
    return refuse({
      code: 'two-lists',
      text: { zh: `给出了两份清单：${word} 和 ${listed}`, en: `Two lists are named: ${word} and ${listed}` },
      mend: { zh: '只写一个。', en: 'Name one.' },
    })
  return ok(word ?? listed)
}

/** Reads the list of a folder, or says why it cannot be used. */
export async function openFolder(named: string | undefined): Promise<Result<OpenedList, Unusable>> {
  const folder = findListFolder(named)
  if (!folder.ok) return folder
  const { files, hash } = await readListFolder(folder.value)
  const loaded = loadList(files, hash)
  if (!loaded.ok) return refuse(unusableList(loaded.error))
  const { list, problems } = loaded.value
  const templates = await checkTemplates(list, files)
  return ok({ list, problems: [...problems, ...templates], folder: folder.value })
}

const most = 20

function unusableList(problems: readonly Problem[]): Unusable {
  const errors = problems.filter(({ level }) => level === 'error')
  const say = (language: 'zh' | 'en'): string =>
    errors
      .slice(0, most)
      .map(problem => `  ${sayProblem(problem, language)}`)
      .join('\n')
  const rest = errors.length - most
  const more = rest > 0 ? { zh: `\n  还有 ${rest} 处`, en: `\n  and ${rest} more` } : { zh: '', en: '' }
  return {
    code: 'list-unusable',
    text: {
      zh: `清单有 ${errors.length} 处错误：\n${say('zh')}${more.zh}`,
      en: `The list has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}:\n${say('en')}${more.en}`,
    },
    mend: { zh: '改正后再运行 remit check。', en: 'Mend them and run remit check again.' },
    data: errors,
  }
}
