import { ok, refuse } from '@remit/core'
import { z } from 'zod'
import { recordAccountEvent } from '../../auth/account-events.ts'
import { beginAttempt, forgetAttempts } from '../../auth/attempts.ts'
import { holdSession, raiseSession } from '../../auth/held-session.ts'
import { makeRecoveryCodes } from '../../auth/recovery-codes.ts'
import { confirmFactor } from '../../auth/second-factor.ts'
import { publicRoute } from '../../http/route.ts'
import { refusal } from '../../refusal.ts'
import type { RecoveryCodesView } from '../../views.ts'
import { code } from './shapes.ts'

/** Puts the second factor in force, and answers with recovery codes; they are shown this once. */
export const confirmSecondFactor = publicRoute({
  method: 'post',
  path: '/api/account/second-factor/confirm',
  connection: 'own',
  body: z.strictObject({ code }),
  limit: 60,
  handle: async ({ setting, body, token, agent }) => {
    const held = await holdSession(setting, token.current, ['open', 'enrol'])
    if (!held.ok) return held
    const { person } = held.value.holder
    const counted = { by: 'code', person } as const
    const attempt = await beginAttempt(setting, counted)
    if (!attempt.ok) return attempt
    if (!(await confirmFactor(setting, person, body.code.replace(/\s/g, '')))) return refuse(refusal('code-refused'))
    await forgetAttempts(setting, counted)
    const codes = await makeRecoveryCodes(setting, person)
    await recordAccountEvent(setting, setting.db, { by: person, act: 'second-factor-set', whom: person })
    const raised = await raiseSession(setting, held.value, agent)
    token.set(raised.token)
    return ok<RecoveryCodesView>({ codes, ...(raised.stage === 'renew' && { step: 'renew' }) })
  },
})
