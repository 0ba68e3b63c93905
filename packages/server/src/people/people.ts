// The people who may sign in.
import type { SignedIn } from '../auth/sessions.ts'
import type { Db, Tx } from '../db/tables.ts'
import { everyone } from '../language/phrases.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'

/** The people of the demonstration, by department in the list's order, officers first. */
export async function findDemonstrators(setting: Setting): Promise<SignedIn[]> {
  const people = await setting.db
    .selectFrom('person')
    .select(['person as id', 'name', 'department', 'role'])
    .where('jurisdiction', '=', jurisdictionOf(setting))
    .where('demonstration', '=', true)
    .execute()
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
