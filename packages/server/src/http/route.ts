// A route: one verb on one noun, with the shape of what it takes. What it refuses is a value.
import type { Result } from '@remit/core'
import type { z } from 'zod'
import type { Role } from '../auth/roles.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Refusal } from '../refusal.ts'
import type { Setting } from '../setting.ts'

type Shape = z.ZodType
type Read<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined

/** What a handler is given. `now`: the county's wall clock. */
export interface Request<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  Person,
> {
  readonly setting: Setting
  readonly now: string
  readonly person: Person
  readonly params: Read<P>
  readonly query: Read<Q>
  readonly body: Read<B>
  /** Where the request came from. */
  readonly address: string
  /** What the browser calls itself. */
  readonly agent: string
  /** The session's token: what the browser sent, and how to give it another or take it away. */
  readonly token: { readonly current: string | undefined; readonly set: (token: string | undefined) => void }
}

/** A request whose body is not JSON, before anything of it was read. */
export interface Incoming<Q> {
  readonly setting: Setting
  readonly request: globalThis.Request
  readonly query: Q
  readonly address: string
}

interface Definition<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined, Person> {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Takes in a body that is not JSON, piece by piece and before any transaction begins. What it returns is read as `body`. */
  readonly receive?: (incoming: Incoming<Read<Q>>) => Promise<Result<unknown, Refusal>>
  /**
   * How it works with the database. `request`, where nothing is said: in one transaction that sees what the person may see,
   * and that a refusal takes back. `own`: with the server's own connection, which sees everything, and without a
   * transaction; for what touches no case, and for what must stay though the request is refused.
   */
  readonly connection?: 'request' | 'own'
  /** Work that the answer rests on and nobody in particular asked for; done by the server itself, before the transaction. */
  readonly prepare?: (setting: Setting) => Promise<unknown>
  /** The hash of the tracking code with which the request comes: its case may be seen. */
  readonly tracking?: (params: Read<P>) => string | undefined
  /** A page asks this by itself now and then: it does not count as use of the session. */
  readonly passive?: true
  /** Requests a minute that one address may make. */
  readonly limit?: number
  /** What it returns is answered as JSON; a `Response` is answered as it is. */
  readonly handle: (request: Request<P, Q, B, Person>) => Promise<Result<unknown, Refusal>> | Result<unknown, Refusal>
}

/** A route as the program registers it. */
export type Route = Definition<Shape | undefined, Shape | undefined, Shape | undefined, SignedIn | undefined> & {
  /** Everybody; people who see cases (to change one, those who act in it); or people with one of some roles. */
  readonly access: 'public' | 'staff' | { readonly roles: readonly Role[] }
}

/** A route for everybody. */
export const publicRoute = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  definition: Definition<P, Q, B, SignedIn | undefined>,
): Route => ({ ...(definition as unknown as Route), access: 'public' })

/** A route for people who see cases; one that changes something is for officers and heads. */
export const staffRoute = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  definition: Definition<P, Q, B, SignedIn>,
): Route => ({ ...(definition as unknown as Route), access: 'staff' })

/** A route for people who hold one of some roles. */
export const roleRoute = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  roles: readonly Role[],
  definition: Definition<P, Q, B, SignedIn>,
): Route => ({ ...(definition as unknown as Route), access: { roles } })
