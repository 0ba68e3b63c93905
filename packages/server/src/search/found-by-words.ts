import { type RawBuilder, sql } from 'kysely'
import { jurisdictionOf, type Setting } from '../setting.ts'
import { readSearchQuery } from './search-query.ts'

/** The ids of the cases that have some words, where the request may see them; undefined where nothing can be found by them. */
export function foundByWords(setting: Setting, words: string, now: string): RawBuilder<string> | undefined {
  const query = readSearchQuery(words)
  if (query === undefined) return undefined
  const { any, named, numbered } = query
  return sql<string>`select found.case_id
    from find_cases(${jurisdictionOf(setting)}, ${now}, ${any}::tsquery, ${named}::tsquery, ${numbered}::tsquery) as found`
}
