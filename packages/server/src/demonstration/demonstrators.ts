import { head, officer } from '../language/phrases.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** An officer and a head of every department, named after it. */
export async function addDemonstrators(setting: Setting): Promise<void> {
  const departments = Object.values(setting.lists.current.departments).filter(({ kind }) => kind === 'department')
  const jurisdiction = jurisdictionOf(setting)
  const people = departments.flatMap(({ id, short }) => [
    { jurisdiction, person: `${id}-officer`, name: `${short.zh}${officer}`, department: id, role: 'officer' as const },
    { jurisdiction, person: `${id}-head`, name: `${short.zh}${head}`, department: id, role: 'head' as const },
  ])
  await setting.db
    .insertInto('person')
    .values(people.map(person => ({ ...person, demonstration: true })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
