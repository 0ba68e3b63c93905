// The demonstration: people of every department to sign in as, and cases in different states.
import { jurisdictionOf, type Setting } from '../setting.ts'
import { addDemonstrators } from './demonstrators.ts'
import { playStories } from './play-stories.ts'

/** Puts people and cases into an empty database; where there are cases already, only the people. */
export async function prepareDemonstration(setting: Setting): Promise<void> {
  await addDemonstrators(setting)
  const some = await setting.db
    .selectFrom('case')
    .select('case_id')
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .limit(1)
    .executeTakeFirst()
  if (some === undefined) await playStories(setting)
}
