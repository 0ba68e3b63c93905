import type { DepartmentView, SessionView } from '../api/views.ts'

/** A person's own name; none when it only says their department again, as a demonstration's or a shared account's does. */
export function personName(
  { name }: NonNullable<SessionView['person']>,
  department: DepartmentView | undefined,
): string | undefined {
  return department !== undefined && name.startsWith(department.short.zh) ? undefined : name
}
