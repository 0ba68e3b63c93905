// What is told of the server itself, and of who looked at a case.

/** Whether the server should be sent requests, and why not. */
export interface ReadyView {
  readonly ready: boolean
  readonly checks: {
    /** The database answers. */
    readonly database: boolean
    readonly migrations: boolean
    readonly list: boolean
    readonly jobs: boolean
    /** It is not about to end. */
    readonly open: boolean
  }
}

/** Somebody was shown something of a case that is not for everybody. */
export interface SensitiveReadView {
  readonly at: string
  readonly person: string
  readonly name: string
  readonly department: string
  /** The facts that were shown, or `reporter` with the reason that was given. */
  readonly what: readonly string[]
}

/** Who looked at what of a case; the newest first. */
export interface ReadsView {
  readonly number: string
  readonly reads: readonly SensitiveReadView[]
  /** Whether there are older ones than are told. */
  readonly more: boolean
}
