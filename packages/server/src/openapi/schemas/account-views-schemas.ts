// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'

export const personView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    department: z.string().describe('Empty for administrators of the county.'),
    roles: z.array(
      z.enum([
        'audit-administrator',
        'auditor',
        'establishment',
        'head',
        'list-editor',
        'officer',
        'security-administrator',
        'supervision',
        'system-administrator',
      ]),
    ),
    role: z.enum(['head', 'officer']).describe('As whom they act in cases, where `roles` hold one of the two.'),
  })
  .describe('Somebody who is signed in, or can be by a click.')

export const passwordRulesView = z
  .strictObject({ length: z.number(), kinds: z.number(), days: z.number() })
  .describe('What a new password must be.')

export const sessionView = z
  .strictObject({
    person: personView.exactOptional(),
    step: z
      .enum(['code', 'enrol', 'renew'])
      .exactOptional()
      .describe(
        'The password was right; before anybody is signed in: the code, a second factor to set up, or a new password.',
      ),
    rules: passwordRulesView.exactOptional().describe('What the new password must be, at the step `renew`.'),
    people: z.array(personView).exactOptional().describe('Only in the demonstration: people to sign in as by a click.'),
  })
  .describe(
    '`GET`, `POST` and `DELETE /api/session`, `POST /api/session/code`: who is signed in, or what is still to be done.',
  )

export const sessionRow = z
  .strictObject({ session: z.string(), agent: z.string(), began: z.string(), used: z.string(), here: z.boolean() })
  .describe("A session of one's own. `agent`: what the browser calls itself.")

export const ownAccountView = z
  .strictObject({
    person: personView,
    account: z.string().exactOptional(),
    passwordSet: z.string().exactOptional(),
    secondFactor: z.boolean(),
    secondFactorRequired: z.boolean(),
    recoveryCodes: z.number(),
    rules: passwordRulesView,
    sessions: z.array(sessionRow),
  })
  .describe("`GET /api/account`: one's own. Without `account` for people of the demonstration.")

export const factorSetupView = z
  .strictObject({ secret: z.string(), uri: z.string() })
  .describe('`POST /api/account/second-factor`: the secret to type, and the address to scan.')

export const recoveryCodesView = z
  .strictObject({ codes: z.array(z.string()), step: z.literal('renew').exactOptional() })
  .describe('`POST /api/account/second-factor/confirm` and `POST /api/account/recovery-codes`: shown once.')

export const accountLinkView = z
  .strictObject({
    purpose: z.enum(['administrator', 'first-run', 'invitation', 'reset']),
    account: z.string().exactOptional().describe('Whose it is; not there where it makes an administrator.'),
    name: z.string().exactOptional(),
    rules: passwordRulesView,
  })
  .describe('`POST /api/account-links/read`: what a one-time link is for.')

export const heldRole = z
  .strictObject({
    role: z.enum([
      'audit-administrator',
      'auditor',
      'establishment',
      'head',
      'list-editor',
      'officer',
      'security-administrator',
      'supervision',
      'system-administrator',
    ]),
    since: z.string(),
    until: z.string().exactOptional(),
  })
  .describe('A role with its first and last day, `YYYY-MM-DD`.')

export const accountRow = z
  .strictObject({
    person: z.string(),
    name: z.string(),
    account: z.string(),
    department: z.string(),
    roles: z.array(heldRole),
    standing: z.enum(['active', 'invited', 'left', 'locked']),
    left: z.string().exactOptional().describe('The first day on which they no longer sign in.'),
    waiting: z.boolean().describe('Whether failed attempts make them wait.'),
    secondFactor: z.boolean(),
  })
  .describe('A person, as the security administrator sees them: never what they do in cases.')

export const accountsView = z
  .strictObject({
    people: z.array(accountRow),
    settledBy: z.string().describe('The departments in which alone `establishment` and `supervision` are held.'),
    supervisedBy: z.string().exactOptional(),
  })
  .describe('`GET /api/accounts`')

export const invitationView = z
  .strictObject({
    person: z.string(),
    token: z.string().describe('What stands behind `/welcome#`.'),
    expires: z.string(),
  })
  .describe('`POST /api/accounts` and `POST /api/accounts/:person/link`: the link to hand over; it is shown once.')

export const accountEventRow = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  act: z.enum([
    'administrator-made',
    'invited',
    'left',
    'link-made',
    'link-used',
    'locked',
    'locked-out',
    'password-changed',
    'recovery-codes-made',
    'roles-changed',
    'second-factor-removed',
    'second-factor-set',
    'sessions-ended',
    'unlocked',
  ]),
  whom: z.string().exactOptional(),
  whomName: z.string().exactOptional(),
  data: z.record(z.string(), z.unknown()),
})

export const accountEventsView = z
  .strictObject({
    events: z.array(accountEventRow),
    before: z.string().exactOptional().describe('Where the next page begins.'),
  })
  .describe('`GET /api/account-events`: what was done to accounts, newest first.')
