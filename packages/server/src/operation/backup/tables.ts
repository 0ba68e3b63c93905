// What there is to back up: the database's own tables, in an order in which each refers only to those before it.
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/tables.ts'

/** A table with the columns that hold something; those that are computed from others are left out. */
export interface TableToKeep {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** The tables of the database's schema but for the list of migrations, each after those it refers to. */
export async function findTables(db: Db | Tx): Promise<readonly TableToKeep[]> {
  const { rows } = await sql<TableToKeep>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(a.attname::text order by k.place), '{}') from pg_index i
        cross join lateral unnest(i.indkey::int[]) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migration'
    order by c.relname
  `.execute(db)
  return inOrderOfReference(rows, await readReferences(db))
}

interface Reference {
  readonly from: string
  readonly to: string
}

async function readReferences(db: Db | Tx): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select r.conrelid::regclass::oid::text as id, f.relname as from, t.relname as to
    from pg_constraint r join pg_class f on f.oid = r.conrelid join pg_class t on t.oid = r.confrelid
    where r.contype = 'f' and r.connamespace = current_schema()::regnamespace and r.conrelid <> r.confrelid
  `.execute(db)
  return rows
}

function inOrderOfReference(tables: readonly TableToKeep[], references: readonly Reference[]): readonly TableToKeep[] {
  const placed: TableToKeep[] = []
  let left = [...tables]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const free = left.filter(({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)))
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...waiting].join(', ')}`)
    placed.push(...free)
    left = left.filter(table => !free.includes(table))
  }
  return placed
}

/** The migrations that were run here. */
export async function readRunMigrations(db: Db | Tx): Promise<readonly { name: string; hash: string }[]> {
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from migration order by name`.execute(db)
  return rows
}
