// What a request turns out to be while it is answered, told to whoever counts and writes it down: nothing of what it says.

/** What is known of a request. Each is one of few values; none tells of a person or a case. */
export interface Told {
  /** The route's template, not the path. */
  readonly route?: string
  /** The code of the refusal. */
  readonly refused?: string
  /** The act that was asked for. */
  readonly act?: string
  readonly role?: string
  readonly department?: string
  /** The id under which a bug was written down. */
  readonly bug?: string
}

const told = new WeakMap<Request, Told>()

/** Adds to what is known of a request. */
export const tell = (request: Request, more: Told): void => {
  told.set(request, { ...told.get(request), ...more })
}

/** What is known of a request. */
export const whatIsToldOf = (request: Request): Told => told.get(request) ?? {}

/** A request that was answered. */
export interface Answered extends Told {
  readonly id: string
  readonly method: string
  readonly status: number
  /** Milliseconds from when it came until the answer was ready. */
  readonly ms: number
}
