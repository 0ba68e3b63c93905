// The people who may sign in.
import { actingRole, inOrder } from '../auth/roles.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Db, Tx } from '../db/tables.ts'
import { everyone } from '../language/phrases.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** The people of the demonstration, by department in the list's order, officers first. */
export async function findDemonstrators(setting: Setting): Promise<SignedIn[]> {
  const rows = await setting.db
    .selectFrom('person')
    .innerJoin('person_role', join =>
      join
        .onRef('person_role.jurisdiction', '=', 'person.jurisdiction')
        .onRef('person_role.person', '=', 'person.person'),
    )
    .select(['person.person as id', 'person.name', 'person.department', 'person_role.role'])
    .where('person.jurisdiction', '=', jurisdictionOf(setting))
    .where('person.demonstration', '=', true)
    .execute()
  const people = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(held => {
    const [{ id, name, department } = {}] = held
    if (id === undefined || name === undefined || department === undefined) return []
    const roles = inOrder(held.map(({ role }) => role))
    return [{ id, name, department, roles, role: actingRole(roles) ?? ('officer' as const) }]
  })
  const order = Object.keys(setting.lists.current.departments)
  const rank = ({ department, role }: SignedIn): number => order.indexOf(department) * 2 + (role === 'head' ? 1 : 0)
  return people.sort((a, b) => rank(a) - rank(b))
}

/** What the people with these ids are called; the public and the clock have names of their own. */
export async function readNames(
  db: Db | Tx,
  jurisdiction: string,
  ids: readonly string[],
): Promise<(person: string) => string> {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await db
          .selectFrom('person')
          .select(['person', 'name'])
          .where('jurisdiction', '=', jurisdiction)
          .where('person', 'in', wanted)
          .execute()
  const names = new Map(rows.map(({ person, name }) => [person, name]))
  return person => names.get(person) ?? everyone[person] ?? person
}
