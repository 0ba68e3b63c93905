import type { PersonView, Role } from '../../api/views.ts'

const caseRoles: readonly Role[] = ['officer', 'head', 'establishment', 'supervision', 'auditor']

/** Whether a person sees cases. */
export const seesCases = ({ roles }: PersonView): boolean => roles.some(role => caseRoles.includes(role))

const administratorRoles: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator']

/** Whether a person has something to administer: accounts, their record, or what the program sends. */
export const administers = ({ roles }: PersonView): boolean => roles.some(role => administratorRoles.includes(role))

/** Whether a person is told things: about cases, or about what could not be sent. */
export const isTold = (person: PersonView): boolean =>
  seesCases(person) || person.roles.includes('system-administrator')

/** Where a person's work begins. */
export function homeOf(person: PersonView): string {
  if (seesCases(person)) return '/work'
  return administers(person) ? '/administration' : '/account'
}
