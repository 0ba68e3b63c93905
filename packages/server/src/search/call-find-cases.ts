import { type RawBuilder, sql } from 'kysely'
import type { SearchQuery } from './search-query.ts'

/** What the database is asked to find. Days: `YYYY-MM-DD`, both included. */
export interface Finding {
  readonly jurisdiction: string
  /** The county's wall clock. */
  readonly now: string
  readonly query: SearchQuery
  readonly openedFrom?: string | undefined
  readonly openedTo?: string | undefined
  /** Of more than so many, those that came in last are found. */
  readonly most: number
}

/** The call of the function that finds cases under the rules of row-level security. */
export const callFindCases = ({ jurisdiction, now, query, openedFrom, openedTo, most }: Finding): RawBuilder<unknown> =>
  sql`find_cases(${jurisdiction}, ${now}, ${query.any}::tsquery, ${query.named}::tsquery, ${query.numbered}::tsquery,
    ${openedFrom ?? null}, ${openedTo === undefined ? null : `${openedTo}T99`}, ${most})`
