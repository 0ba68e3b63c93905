// What a person may be. Roles say what somebody may do; the department they hold them in says with which cases.

/** Every role, in the order in which screens show them. */
export const roles = [
  'officer',
  'head',
  'establishment',
  'supervision',
  'auditor',
  'list-editor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const

/** A role that a person holds in one department, or for the county as a whole. */
export type Role = (typeof roles)[number]

/** The roles of those who keep the program running. They are held for the county, never with a role in a department. */
export const administratorRoles = ['system-administrator', 'security-administrator', 'audit-administrator'] as const

/** The roles of those who see cases. */
export const caseRoles = ['officer', 'head', 'establishment', 'supervision', 'auditor'] as const

/** The roles of those who act in cases. */
export const actingRoles = ['officer', 'head'] as const

/** Whether a person holds at least one of some roles. */
export const holdsAny = (held: readonly Role[], wanted: readonly Role[]): boolean =>
  wanted.some(role => held.includes(role))

/** Whether a role is one of an administrator. */
export const isAdministrator = (role: Role): boolean => holdsAny([role], administratorRoles)

/** As whom a person acts in cases; undefined for those who only read, or only administer. */
export function actingRole(held: readonly Role[]): 'officer' | 'head' | undefined {
  if (held.includes('head')) return 'head'
  return held.includes('officer') ? 'officer' : undefined
}

/** Roles that are held, each once, in the order in which screens show them. */
export const inOrder = (held: readonly Role[]): readonly Role[] => roles.filter(role => held.includes(role))
