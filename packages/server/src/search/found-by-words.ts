import { type RawBuilder, sql } from 'kysely'
import { jurisdictionOf, type Setting } from '../setting.ts'
import { callFindCases } from './call-find-cases.ts'
import { readSearchQuery } from './search-query.ts'

const most = 20_000

/** The ids of the cases that have some words, where the request may see them; undefined where nothing can be found by them. */
export function foundByWords(setting: Setting, words: string, now: string): RawBuilder<string> | undefined {
  const query = readSearchQuery(words)
  if (query === undefined) return undefined
  const call = callFindCases({ jurisdiction: jurisdictionOf(setting), now, query, most })
  return sql<string>`select found.case_id from ${call} as found`
}
