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
  return text
    .replace(/\$(\d+)/g, (_, place: string) => {
      const value = values[Number(place) - 1]
      return value === caseId ? caseOf : (freshly(value, caseId) ?? literal(value, caseId))
    })
    .replaceAll('\n', ' ')
}

/** What is written of a case, with versions and a key that no other run has; undefined for any other value. */
function freshly(value: unknown, caseId: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('{"events":')) return undefined
  const written = JSON.parse(value) as { events: { version: unknown }[]; done?: { key_hash: string } }
  written.events.forEach((event, index) => {
    event.version = `@${'1'.repeat(index)}@`
  })
  if (written.done !== undefined) written.done.key_hash = '@key@'
  const marked = JSON.stringify(written).replace(/"@(1*)@"/g, '$1@version@')
  const version = `(1000000 + nextval('bench_fresh'))::text`
  return `replace(replace(${literal(marked, caseId)}, '@version@', ${version}), '@key@', 'k' || currval('bench_fresh'))`
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
