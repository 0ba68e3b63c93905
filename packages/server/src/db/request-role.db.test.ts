// The role of requests where a managed server lets nobody make one.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '../start/open-database.ts'
import { onServer, openTestDatabase } from '../testing/test-database.ts'
import { makeRequestRole, mustTakeRequestRole, RequestRoleUnavailable } from './request-role.ts'

test('the role is made once, by however many come at the same time', async () => {
  const database = await openTestDatabase()
  await Promise.all(Array.from({ length: 20 }, () => makeRequestRole(database)))
  await mustTakeRequestRole(database)
  const { rows } = await sql`select from pg_roles where rolname = 'remit_request'`.execute(database.db)
  expect(rows).toHaveLength(1)
  await database.close()
})

test.runIf(onServer)(
  'a server whose sign-in may neither make the role nor take it on does not start, and says how to mend it',
  async () => {
    const database = await openTestDatabase()
    await makeRequestRole(database)
    const role = `plain_${randomUUID().replaceAll('-', '')}`
    await sql`create role ${sql.id(role)} login password 'plain'`.execute(database.db)
    try {
      const url = new URL(process.env.DATABASE_URL ?? '')
      url.username = role
      url.password = 'plain'
      const opened = await openDatabase({ dataFolder: '', databaseUrl: url.href })
      expect(opened).toMatchObject({ ok: false, error: { code: 'request-role-unavailable', data: { role } } })
      if (!opened.ok) expect(opened.error.mend.en).toContain(`grant remit_request to "${role}"`)
    } finally {
      await sql`drop role ${sql.id(role)}`.execute(database.db)
      await database.close()
    }
  },
)

test('without the role that is said, not passed over', async () => {
  const database = await openTestDatabase()
  if (!onServer) await expect(mustTakeRequestRole(database)).rejects.toThrow(RequestRoleUnavailable)
  await database.close()
})
