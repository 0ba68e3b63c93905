import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { alsoOpen, openTestDatabase } from '../testing/test-database.ts'
import type { Database } from './database.ts'
import { DatabaseOfAnotherVersion, migrate, readMigrations } from './migrate.ts'

const withDatabase = async (run: (database: Database) => Promise<void>): Promise<void> => {
  const database = await openTestDatabase()
  try {
    await run(database)
  } finally {
    await database.close()
  }
}

test('an empty database gets every migration, in order', () =>
  withDatabase(async database => {
    const names = (await readMigrations()).map(({ name }) => name)
    expect(await migrate(database)).toEqual(names)
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(database.db)
    expect(rows.map(({ name }) => name)).toEqual(names)
  }))

test('a second time there is nothing to do', () =>
  withDatabase(async database => {
    await migrate(database)
    expect(await migrate(database)).toEqual([])
  }))

test('several servers that start at once run each migration once', () =>
  withDatabase(async database => {
    const servers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => alsoOpen(database)))
    const ran = await Promise.all(servers.map(server => migrate(server)))
    expect(ran.flat()).toEqual((await readMigrations()).map(({ name }) => name))
    await Promise.all(servers.map(server => server.close()))
  }))

test('a migration that fails leaves nothing behind', () =>
  withDatabase(async database => {
    const broken = [
      { name: '0001-good.sql', script: 'create table good (id int)' },
      { name: '0002-bad.sql', script: 'create table bad (id int); select 1 / 0' },
    ]
    await expect(migrate(database, broken)).rejects.toThrow()
    expect(await migrate(database, broken.slice(0, 1))).toEqual(['0001-good.sql'])
  }))

test('a migration that was changed after it was run is not passed over in silence', () =>
  withDatabase(async database => {
    await migrate(database, [{ name: '0001-first.sql', script: 'select 1' }])
    await expect(migrate(database, [{ name: '0001-first.sql', script: 'select 2' }])).rejects.toThrow(/changed/)
  }))

test('an older program does not touch a newer database', () =>
  withDatabase(async database => {
    await migrate(database, [
      { name: '0001-first.sql', script: 'select 1' },
      { name: '0002-second.sql', script: 'select 2' },
    ])
    await expect(migrate(database, [{ name: '0001-first.sql', script: 'select 1' }])).rejects.toThrow(/newer/)
  }))

test('twenty servers of two versions that start at once leave the newer tables, and the older ones are refused', () =>
  withDatabase(async database => {
    const older = [{ name: '0001-first.sql', script: 'create table first (id int)' }]
    const newer = [...older, { name: '0002-second.sql', script: 'create table second (id int)' }]
    const servers = await Promise.all(Array.from({ length: 20 }, () => alsoOpen(database)))
    const outcomes = await Promise.allSettled(
      servers.map((server, at) => migrate(server, at % 2 === 0 ? newer : older)),
    )
    await Promise.all(servers.map(server => server.close()))
    const ran = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? outcome.value : []))
    expect([...ran].sort()).toEqual(['0001-first.sql', '0002-second.sql'])
    for (const [at, outcome] of outcomes.entries())
      if (outcome.status === 'rejected') {
        expect(at % 2).toBe(1)
        expect(outcome.reason).toBeInstanceOf(DatabaseOfAnotherVersion)
      }
    await expect(migrate(database, older)).rejects.toThrow(DatabaseOfAnotherVersion)
    await sql`select * from first, second`.execute(database.db)
  }))
