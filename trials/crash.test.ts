// A server that is killed again and again while clients write loses nothing that it acknowledged and leaves nothing half done.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Database } from '../packages/server/src/db/database.ts'
import { openEmbedded } from '../packages/server/src/db/open-embedded.ts'
import { openServer } from '../packages/server/src/db/open-server.ts'
import { startPrivatePostgres } from '../scripts/private-postgres.ts'
import { type Client, makeClient, randomFrom } from './client.ts'
import { type Held, readHeld } from './database-holds.ts'
import { type Place, startProcess } from './server-process.ts'
import { settingOn } from './setting-on.ts'

/** How many times the server is killed. */
const kills = Number(process.env.REMIT_KILLS ?? 50)
const clients = 3

test('killed at any moment, the embedded database keeps what was acknowledged', { timeout: 900_000 }, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'remit-crash-'))
  try {
    const writers = await killAgainAndAgain({ dataFolder })
    const database = await openEmbedded(join(dataFolder, 'database'))
    await expectNothingLost(writers, { database, dataFolder })
  } finally {
    await rm(dataFolder, { recursive: true })
  }
})

test('killed at any moment, PostgreSQL keeps what was acknowledged', { timeout: 900_000 }, async () => {
  const postgres = await startPrivatePostgres()
  const dataFolder = await mkdtemp(join(tmpdir(), 'remit-crash-'))
  try {
    const writers = await killAgainAndAgain({ dataFolder, databaseUrl: postgres.url })
    await expectNothingLost(writers, { database: openServer(postgres.url), dataFolder })
  } finally {
    await rm(dataFolder, { recursive: true })
    await postgres.stop()
  }
})

async function killAgainAndAgain(place: Place): Promise<readonly Client[]> {
  const random = randomFrom(20_260_302)
  const writers = Array.from({ length: clients }, (_, index) => makeClient('甲乙丙丁戊'[index] ?? '', random))
  for (let killed = 0; killed < kills; killed++) {
    const server = await startProcess(place)
    const writing = Promise.all(writers.map(({ writeTo }) => writeTo(server.address)))
    await wait(100 + random() * 700)
    await server.kill()
    await writing
  }
  return writers
}

async function expectNothingLost(
  writers: readonly Client[],
  { database, dataFolder }: { database: Database; dataFolder: string },
): Promise<void> {
  try {
    const held = await readHeld(await settingOn(database, dataFolder))
    expect(writers.flatMap(({ surprises }) => surprises)).toEqual([])
    expect(held.faults).toEqual([])
    const acknowledged = writers.flatMap(each => each.acknowledged)
    expect(acknowledged.length).toBeGreaterThan(kills)
    expect(acknowledged.filter(({ words }) => held.texts.get(words) !== 1)).toEqual([])
    const asked = writers.flatMap(each => each.asked)
    expect(asked.filter(words => (held.texts.get(words) ?? 0) > 1)).toEqual([])
    expect(acknowledged.filter(each => !isWhereItWasSaid(held, each))).toEqual([])
    console.log(
      `${kills} kills: ${asked.length} asked, ${acknowledged.length} acknowledged, ${held.cases} cases, ${held.events} events`,
    )
  } finally {
    await database.close()
  }
}

/** Whether what was acknowledged stands in the case and at the version that was answered. */
function isWhereItWasSaid(held: Held, { words, caseId, version, number }: Client['acknowledged'][number]): boolean {
  const id = caseId ?? held.byNumber.get(number ?? '')
  const history = id === undefined ? undefined : held.histories.get(id)
  const place = history?.findIndex(({ data }) => 'text' in data && data.text === words) ?? -1
  return place >= 0 && (version === undefined || place < version)
}
