import { ok, refuse } from '@remit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusal } from '../refusal.ts'
import { KeyMissing } from '../secrets/key-ring.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { type Asker, asRequest } from './as-request.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { migrate } from './migrate.ts'
import type { Tx } from './tables.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await migrate(database)
})
afterAll(() => database.close())

const asker: Asker = { jurisdiction: '990001', department: 'water', oversees: false, person: 'somebody' }

const count = (tx: Tx, scope: string) =>
  tx.insertInto('case_sequence').values({ jurisdiction: '990001', scope, last: 1 }).execute()

const isThere = async (scope: string): Promise<boolean> =>
  (await database.db.selectFrom('case_sequence').select('scope').where('scope', '=', scope).executeTakeFirst()) !==
  undefined

test('what is done within an open transaction is done or taken back with it', async () => {
  const done = await inTransaction(database.db, async tx => {
    await inTransaction<void>(tx, async same => {
      expect(same).toBe(tx)
      await count(same, 'within')
      return ok(undefined)
    })
    return ok('done')
  })
  expect(done).toEqual(ok('done'))
  expect(await isThere('within')).toBe(true)
  const refused = await inTransaction(database.db, async tx => {
    await inTransaction<void>(tx, async same => {
      await count(same, 'taken back')
      return ok(undefined)
    })
    return refuse(refusal('unknown-case'))
  })
  expect(refused).toEqual(refuse(refusal('unknown-case')))
  expect(await isThere('taken back')).toBe(false)
})

test('a refusal within an open transaction takes back all of it, and cannot be passed over', async () => {
  const refuseWithin = (tx: Tx) => inTransaction<void>(tx, async () => refuse(refusal('unknown-case')))
  const refused = await inTransaction(database.db, async tx => {
    await count(tx, 'before it')
    return refuseWithin(tx)
  })
  expect(refused).toEqual(refuse(refusal('unknown-case')))
  const passedOver = inTransaction(database.db, async tx => {
    await count(tx, 'before it')
    await refuseWithin(tx)
    return ok(undefined)
  })
  await expect(passedOver).rejects.toThrow(/passed over/)
  expect(await isThere('before it')).toBe(false)
})

test('two that collide within it begin the whole request again', async () => {
  let attempts = 0
  const done = await asRequest(database.db, asker, async tx => {
    attempts += 1
    await count(tx, `attempt ${attempts}`)
    return inTransaction(tx, async () => {
      if (attempts < 3) throw Object.assign(new Error('collided'), { code: '40001' })
      return ok(attempts)
    })
  })
  expect(done).toEqual(ok(3))
  expect([await isThere('attempt 1'), await isThere('attempt 2'), await isThere('attempt 3')]).toEqual([
    false,
    false,
    true,
  ])
})

test('what cannot be opened for want of a key is refused, and taken back', async () => {
  const refused = await asRequest<void>(database.db, asker, async tx => {
    await count(tx, 'without a key')
    throw new KeyMissing('2025')
  })
  expect(refused).toEqual(refuse(refusal('sealed-away', { key: '2025' })))
  expect(await isThere('without a key')).toBe(false)
})
