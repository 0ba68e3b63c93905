import type { LocalDate } from '../calendar/local-date.ts'
import type { Parameter } from '../catalogue/list.ts'

/** One dated value of a parameter, with its source. */
export type ParameterValue = Parameter['values'][number]

/** The value that counts on a day: the latest that began by then, unless it has ended. */
export function parameterOn({ values }: Parameter, on: LocalDate): ParameterValue | undefined {
  let latest: ParameterValue | undefined
  for (const value of values) {
    if (value.from <= on && (latest === undefined || value.from >= latest.from)) latest = value
  }
  return latest?.to !== undefined && latest.to < on ? undefined : latest
}
