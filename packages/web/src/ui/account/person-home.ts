import type { PersonView, Role } from '../../api/views.ts'

const caseRoles: readonly Role[] = ['officer', 'head', 'establishment', 'supervision', 'auditor']

/** Whether a person sees cases. */
export const seesCases = ({ roles }: PersonView): boolean => roles.some(role => caseRoles.includes(role))

/** Whether a person has to do with other people's accounts. */
export const seesAccounts = ({ roles }: PersonView): boolean =>
  roles.includes('security-administrator') || roles.includes('audit-administrator')

/** Where a person's work begins. */
export function homeOf(person: PersonView): string {
  if (seesCases(person)) return '/work'
  return seesAccounts(person) ? '/administration' : '/account'
}
