// The statements of an act as pgbench runs them: the same words and values, on cases of pgbench's own.
import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Db, Tables } from '../../packages/server/src/db/tables.ts'

/** A statement with its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A connection that remembers what it ran. */
export function listen(url: string): { readonly db: Db; readonly heard: () => readonly Statement[] } {
  let heard: Statement[] = []
  const log = ({ level, query }: LogEvent): void => {
    if (level === 'query') heard.push({ text: query.sql, values: query.parameters })
  }
  // pgbench cannot hear what Kysely does outside its queries: the pool runs begin and commit.
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 1 }) }),
    log,
  })
  return {
    db,
    heard: () => {
      const all = heard
      heard = []
      return all
    },
  }
}

/** How many cases pgbench spreads its acts over. */
export const pgbenchCases = 10_000

const caseOf = `('00000000-0000-4000-8000-' || lpad((:n)::text, 12, '0'))::uuid`

/**
 * A pgbench script of one act. What must differ each time does: the case, the version of the event, the key.
 * Everything else is said as it was heard.
 */
export function pgbenchScript(statements: readonly Statement[], caseId: string): string {
  const lines = statements
    .filter(({ text }) => !/^(begin|commit|start transaction)/i.test(text))
    .map(statement => `${said(statement, caseId)};`)
  return [`\\set n random(1, ${pgbenchCases})`, 'begin;', ...lines, 'commit;', ''].join('\n')
}

function said({ text, values }: Statement, caseId: string): string {
  const fresh = freshColumns(text)
  return text
    .replace(/\$(\d+)/g, (_, place: string) => {
      const index = Number(place) - 1
      const value = values[index]
      if (value === caseId) return caseOf
      const column = fresh.get(index)
      return column ?? literal(value, caseId)
    })
    .replaceAll('\n', ' ')
}

/** Values that must not be the same twice: the version of an appended event, the hash of a key. */
function freshColumns(text: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const insert = /^insert into "(event|idempotency_key)" \(([^)]*)\) values \(([^)]*)\)/.exec(text)
  if (insert === null) {
    // What a key stands for is written where the key was put a moment ago.
    const key = /"key_hash" = \$(\d+)/.exec(text)
    if (key !== null) found.set(Number(key[1]) - 1, `'k' || currval('bench_fresh')`)
    return found
  }
  const columns = (insert[2] ?? '').split(',').map(each => each.trim().replaceAll('"', ''))
  const places = (insert[3] ?? '').split(',').map(each => Number(each.trim().slice(1)) - 1)
  const put = (column: string, sql: string): void => {
    const place = places[columns.indexOf(column)]
    if (place !== undefined) found.set(place, sql)
  }
  if (insert[1] === 'event') put('version', `(1000000 + nextval('bench_fresh'))::int`)
  else put('key_hash', `'k' || nextval('bench_fresh')`)
  return found
}

function literal(value: unknown, caseId: string): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value)
  // A colon before a letter would be a variable of pgbench's.
  const quoted = `'${text.replaceAll("'", "''")}'`
  const own = quoted.split(caseId).join('00000000-0000-4000-8000-000000000001')
  return own.includes(':') ? `U&${own.replaceAll('\\', '\\\\').replaceAll(':', '\\003a')}` : own
}
