import type { InvitationView } from '../../api/views.ts'

/** A link that was just made, and for whom. */
export interface Handed extends InvitationView {
  readonly name: string
}
