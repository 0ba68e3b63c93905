import { ok, type Result } from '@remit/core'
import type { MadeLink } from '../../people/invite.ts'
import type { Refusal } from '../../refusal.ts'
import type { Setting } from '../../setting.ts'
import { wallClock } from '../../time/clock.ts'
import type { InvitationView } from '../../views.ts'

/** A link that was made, with the last moment at which it is good. */
export function presentLink(setting: Setting, made: Result<MadeLink, Refusal>): Result<InvitationView, Refusal> {
  if (!made.ok) return made
  const expires = new Date(setting.clock().getTime() + setting.accounts.linkHours * 3_600_000)
  return ok({ ...made.value, expires: wallClock(expires, setting.lists.current.timeZone) })
}
