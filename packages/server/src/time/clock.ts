// The one place where the time is read, and turned into the county's wall clock.

/** The time in UTC. Passed in, so that a test says what it is. */
export type Clock = () => Date

/** A clock's time as the county's wall clock shows it: `YYYY-MM-DDTHH:mm:ss`. */
export function wallClock(at: Date, timeZone: string): string {
  const parts = formatterOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find(each => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (formatter === undefined) {
    const two = '2-digit'
    formatter = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
