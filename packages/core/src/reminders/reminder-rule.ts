// Which rule of the list applies to an obligation.
import { getMatter } from '../catalogue/find-matter.ts'
import type { LimitKind, Reminders, ResponsibilityList } from '../catalogue/list.ts'
import type { Obligation } from '../obligations/obligation.ts'

/** What kind of limit an obligation has: that of its duty; the limits that the list sets for all cases are its own promise. */
export function limitKindOf(list: ResponsibilityList, matter: string, { kind, duty }: Obligation): LimitKind {
  if ((kind !== 'discharge' && kind !== 'join') || duty === undefined) return 'promised'
  return getMatter(list, matter).duties[duty]?.limit ?? 'promised'
}

/** The part of the rule that applies to a kind of limit: what is said of it in particular, and for the rest what is said of all. */
export function ruleFor(reminders: Reminders, limit: LimitKind): Pick<Reminders, 'before' | 'overdue'> {
  const particular = reminders[limit]
  const before = particular?.before ?? reminders.before
  const overdue = particular?.overdue ?? reminders.overdue
  return { before, overdue }
}
