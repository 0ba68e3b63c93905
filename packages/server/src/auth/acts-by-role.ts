import { actingRole, type Role } from './roles.ts'

// What only the establishment does in the department that settles.
const establishmentActs: readonly string[] = ['rule', 'settle']

/** Whether a person with these roles may do an act in a case at all; what the case allows of it is another question. */
export const mayAct = (roles: readonly Role[], act: string): boolean =>
  actingRole(roles) !== undefined && (!establishmentActs.includes(act) || roles.includes('establishment'))
