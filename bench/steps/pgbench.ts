// What the database itself can do: pgbench running the statements of the six acts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../../packages/server/src/db/tables.ts'
import type { PrivatePostgres } from '../../scripts/private-postgres.ts'
import { pgbenchCases } from './statements.ts'

/** Makes the cases that pgbench's acts go to, as copies of one that is there. */
export async function copyCases(db: Db, caseId: string): Promise<void> {
  await sql`create sequence bench_fresh`.execute(db)
  await sql`grant usage on sequence bench_fresh to remit_request`.execute(db)
  const ids = sql.raw(`('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`)
  for (const table of ['case', 'case_state', 'obligation', 'part', 'event', 'case_key']) {
    const { rows } = await sql<{ column: string }>`select column_name as column from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'
      order by ordinal_position`.execute(db)
    if (rows.length === 0) continue
    const columns = rows.map(({ column }) => column)
    const copied = columns.map(column => copiedColumn(column))
    await sql`insert into ${sql.id(table)} (${sql.join(columns.map(each => sql.id(each)))})
      select ${sql.join(copied.map(each => (each === 'case_id' ? ids : sql.raw(each))))}
      from ${sql.id(table)}, generate_series(1, ${pgbenchCases}) n where case_id = ${caseId}`.execute(db)
  }
  await sql`vacuum analyze`.execute(db)
}

const copiedColumn = (column: string): string => {
  if (column === 'case_id') return 'case_id'
  if (column === 'number') return `number || '-' || n`
  if (column === 'tracking_hash') return 'null'
  return `"${column}"`
}

/** Transactions a second of scripts that are run in equal shares. */
export function pgbench(
  postgres: PrivatePostgres,
  scripts: readonly string[],
  { concurrency, seconds }: { concurrency: number; seconds: number },
): number {
  const folder = mkdtempSync(join(tmpdir(), 'remit-pgbench-'))
  try {
    const files = scripts.flatMap((script, index) => {
      const file = join(folder, `act-${index}.sql`)
      writeFileSync(file, script)
      return ['-f', file]
    })
    const words = ['-n', '-M', 'extended', '-c', String(concurrency), '-j', '1', '-T', String(seconds), ...files]
    const { stdout, stderr, status } = spawnSync(join(postgres.programs, 'pgbench'), [...words, postgres.url], {
      encoding: 'utf8',
    })
    const found = /tps = ([\d.]+)/.exec(stdout)
    if (status !== 0 || found === null) throw new Error(`pgbench: ${stderr.slice(0, 2000)}`)
    return Number(found[1])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
