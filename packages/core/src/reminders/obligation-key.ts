import type { Obligation } from '../obligations/obligation.ts'

/**
 * What tells an obligation of a case from its others for as long as it is owed: not when it arose, which a correction can
 * move, and not when it is due.
 */
export const obligationKey = ({ kind, duty, bearer, period, question, designation }: Obligation): string =>
  [kind, duty ?? '', bearer, period ?? '', question ?? '', designation ?? ''].join('/')
