// Cases on which officers can go on at once: the invented county, on PostgreSQL.

import { openByOfficer } from '../../packages/server/src/cases/open-by-officer.ts'
import type { Database } from '../../packages/server/src/db/database.ts'
import { migrate } from '../../packages/server/src/db/migrate.ts'
import { addDemonstrators } from '../../packages/server/src/demonstration/demonstrators.ts'
import type { Setting } from '../../packages/server/src/setting.ts'
import { settingOn } from '../../trials/setting-on.ts'

/** The officer and the head who do everything in these cases. */
export const officer = { person: 'water-officer', department: 'water', role: 'officer' } as const
export const head = { person: 'water-head', department: 'water', role: 'head' } as const

/** An empty database with the list and its people. */
export async function prepare(database: Database, dataFolder: string): Promise<Setting> {
  await migrate(database)
  const setting = await settingOn(database, dataFolder)
  await addDemonstrators(setting)
  return setting
}

let opened = 0

/** Opens so many cases, eight at a time, and returns their ids. */
export async function openCases(setting: Setting, count: number): Promise<string[]> {
  const ids: string[] = []
  const open = async (): Promise<void> => {
    while (ids.length < count) {
      const key = `bench case ${++opened}`.padEnd(24, '.')
      const body = {
        matter: 'well-water',
        channel: 'inspection' as const,
        facts: { place: 'well' },
        text: `第${opened}件`,
        key,
      }
      const done = await openByOfficer(setting, { ...body, by: officer })
      if (!done.ok) throw new Error(JSON.stringify(done.error))
      ids.push(done.value.caseId)
    }
  }
  await Promise.all(Array.from({ length: 8 }, open))
  return ids.slice(0, count)
}
