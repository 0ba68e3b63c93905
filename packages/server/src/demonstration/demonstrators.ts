import type { Role } from '../auth/roles.ts'
import { head, officer } from '../language/phrases.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** An officer and a head of every department, named after it; those of the departments that settle and supervise do that too. */
export async function addDemonstrators(setting: Setting): Promise<void> {
  const list = setting.lists.current
  const departments = Object.values(list.departments).filter(({ kind }) => kind === 'department')
  const jurisdiction = jurisdictionOf(setting)
  const people = departments.flatMap(({ id, short }) => [
    { jurisdiction, person: `${id}-officer`, name: `${short.zh}${officer}`, department: id, role: 'officer' as const },
    { jurisdiction, person: `${id}-head`, name: `${short.zh}${head}`, department: id, role: 'head' as const },
  ])
  const rolesOf = (department: string, role: Role): readonly Role[] => [
    role,
    ...(department === list.settledBy ? (['establishment'] as const) : []),
    ...(department === list.supervisedBy ? (['supervision'] as const) : []),
  ]
  await setting.db
    .insertInto('person')
    .values(people.map(({ role: _, ...person }) => ({ ...person, demonstration: true })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await setting.db
    .insertInto('person_role')
    .values(
      people.flatMap(({ person, department, role }) =>
        rolesOf(department, role).map(each => ({ jurisdiction, person, department, role: each, since: '2000-01-01' })),
      ),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
