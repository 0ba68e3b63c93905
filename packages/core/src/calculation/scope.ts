// What the names of a formula stand for while it is evaluated.
import type { LocalDate } from '../calendar/local-date.ts'
import type { Evaluated, Row } from './value.ts'

export interface Scope {
  /** What a name stands for; undefined when it stands for nothing here. */
  readonly find: (name: string) => Evaluated | undefined
  /** A dated figure: its value on a day, or unknown. */
  readonly parameter: (id: string, on: LocalDate) => Evaluated
}

/** The scope with one name more. */
export const withName = (scope: Scope, name: string, value: Evaluated): Scope => ({
  ...scope,
  find: asked => (asked === name ? value : scope.find(asked)),
})

/** The scope in which each column of a row is a name, and `item` the row itself. */
export const withRow = (scope: Scope, row: Row): Scope => ({
  ...scope,
  find: asked => {
    const cell = row.cells.get(asked)
    if (cell !== undefined) return cell
    return asked === 'item' ? row : scope.find(asked)
  },
})
