import { ok } from '@remit/core'
import { z } from 'zod'
import { readAccountEvents } from '../../auth/account-events.ts'
import { roleRoute } from '../../http/route.ts'
import { readNames } from '../../people/people.ts'
import { jurisdictionOf } from '../../setting.ts'
import { wallClock } from '../../time/clock.ts'
import type { AccountAct, AccountEventsView } from '../../views.ts'

const most = 50

/** What was done to accounts, newest first. */
export const listAccountEvents = roleRoute(['audit-administrator'], {
  method: 'get',
  path: '/api/account-events',
  connection: 'own',
  query: z.object({
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
  }),
  handle: async ({ setting, query: { before } }) => {
    const rows = await readAccountEvents(setting, { most, ...(before !== undefined && { before }) })
    const ids = rows.flatMap(({ by, whom }) => (whom === null ? [by] : [by, whom]))
    const nameOf = await readNames(setting.db, jurisdictionOf(setting), ids)
    const last = rows.at(-1)
    return ok<AccountEventsView>({
      events: rows.map(({ event_id: id, at, by, act, whom, data }) => ({
        id,
        at: wallClock(at, setting.lists.current.timeZone),
        by,
        byName: nameOf(by),
        act: act as AccountAct,
        ...(whom !== null && { whom, whomName: nameOf(whom) }),
        data,
      })),
      ...(rows.length === most && last !== undefined && { before: last.event_id }),
    })
  },
})
