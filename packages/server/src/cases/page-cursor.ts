// Where a page ended: the place of its last row in the order of the list, so that the next page begins behind it whatever
// was added or removed meanwhile. Opaque to whoever holds it; it says nothing that the page did not show.
import { ok, type Result, refuse } from '@remit/core'
import { type RawBuilder, sql } from 'kysely'
import { type Refusal, refusal } from '../refusal.ts'

/** Which way a list is read. */
export type Order = 'asc' | 'desc'

/** How a list is ordered: its name, and the columns that place a row; the last of them tell any two rows apart. */
export interface Ordering {
  readonly name: string
  readonly order: Order
  /** The SQL of each column, and the type of its value. */
  readonly columns: readonly { readonly sql: RawBuilder<unknown>; readonly type: 'text' | 'uuid' | 'int' }[]
}

type Place = readonly (string | number)[]

/** Writes the place of a row. */
export const writeCursor = ({ name, order }: Ordering, place: Place): string =>
  Buffer.from(JSON.stringify([name, order, ...place])).toString('base64url')

const longest = 2000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a place; refuses one that was not written for this order. */
export function readCursor(ordering: Ordering, cursor: string): Result<Place, Refusal> {
  const read = cursor.length > longest ? undefined : parse(cursor)
  const [name, order, ...place] = read ?? []
  const fits =
    name === ordering.name &&
    order === ordering.order &&
    place.length === ordering.columns.length &&
    ordering.columns.every(({ type }, index) => isValue(type, place[index]))
  return fits ? ok(place as (string | number)[]) : refuse(refusal('cursor-unreadable'))
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isValue(type: 'text' | 'uuid' | 'int', value: unknown): boolean {
  if (type === 'int') return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
  if (typeof value !== 'string' || value.includes('\u0000')) return false
  return type === 'text' || uuid.test(value)
}

/** The rows behind a place. */
export function behind({ columns, order }: Ordering, place: Place): RawBuilder<boolean> {
  const values = place.map((value, index) => sql`${value}::${sql.raw(columns[index]?.type ?? 'text')}`)
  const left = sql.join(columns.map(column => column.sql))
  return sql<boolean>`(${left}) ${sql.raw(order === 'asc' ? '>' : '<')} (${sql.join(values)})`
}

/** The order itself. */
export const orderBy = ({ columns, order }: Ordering): RawBuilder<unknown> =>
  sql.join(columns.map(column => sql`${column.sql} ${sql.raw(order)}`))
