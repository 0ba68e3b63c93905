// Written by `node scripts/write-openapi.ts` from the types of what the server answers.
import { z } from 'zod'
import { consequenceView, correctionView } from './change-views-schemas.ts'
import { picture, text } from './core-schemas.ts'
import { citationView, factView } from './list-views-schemas.ts'
import { calculatedView } from './public-views-schemas.ts'

export const caseVersionView = z
  .strictObject({ version: z.number() })
  .describe('`GET /api/cases/:id/version`: how far a case is, for a page that shows it already.')

export const obligationView = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'acknowledge',
    'approve',
    'approve-extension',
    'close',
    'complete',
    'convene',
    'discharge',
    'join',
    'rule',
    'settle-gap',
    'state-facts',
  ]),
  duty: z.string().exactOptional(),
  question: z
    .string()
    .exactOptional()
    .describe('With `settle-gap`: the open question that the situation falls under, if the list has it.'),
  designation: z.number().exactOptional().describe('With `complete`: which designation, as its act names it.'),
  upcoming: z
    .literal(true)
    .exactOptional()
    .describe('The next period of a repeated duty: it will be owed `since` then, and is not owed now.'),
  title: text,
  bearer: z.string(),
  recorder: z.string().exactOptional(),
  modality: z.enum(['may', 'must']),
  mine: z.boolean(),
  since: z.string(),
  due: z.string().exactOptional(),
  suspendedSince: z
    .string()
    .exactOptional()
    .describe('The clock stands still since then: there is no due date until it is resumed.'),
  overdue: z.boolean(),
  from: z.string().exactOptional(),
  mark: z.enum(['discharged', 'dormant', 'empty', 'highlighted', 'overdue', 'owed', 'plain', 'possible', 'void']),
  because: text,
  grounds: z.array(
    z.strictObject({
      key: z.string(),
      label: text.describe('The fact or duty, in words.'),
      text: text.describe('The test and the value, in words: 最小年龄 13 < 14.'),
      known: z.boolean(),
      at: z.string().exactOptional(),
      department: z.string().exactOptional(),
    }),
  ),
  clause: z.strictObject({ id: z.string(), text: z.string(), en: z.string() }).exactOptional(),
  basis: z.array(citationView),
  limit: text.exactOptional(),
  limitKind: z.enum(['promised', 'proposed', 'statutory']).exactOptional(),
  counted: z.array(text),
  note: text.exactOptional(),
  proposed: z.strictObject({ person: z.string(), at: z.string(), outcome: text }).exactOptional(),
  computes: calculatedView.exactOptional().describe('A calculation whose result will be recorded, as it stands now.'),
})

export const allowedAct = z.strictObject({
  act: z.enum([
    'acknowledge',
    'agree',
    'approve',
    'approve-extension',
    'ask-reporter',
    'attach',
    'close',
    'complete',
    'correct',
    'discharge',
    'extend',
    'join',
    'link',
    'move',
    'note',
    'object',
    'opinion',
    'propose',
    'record',
    'refer',
    'refuse-extension',
    'reopen',
    'resume',
    'return',
    'rule',
    'settle',
    'suspend',
    'urge',
    'void',
    'withdraw',
  ]),
  duty: z.string().exactOptional(),
  designation: z.number().exactOptional(),
  question: z.string().exactOptional(),
  outcomes: z.array(z.strictObject({ id: z.string(), label: text, asks: z.array(factView) })).exactOptional(),
  asks: z.array(factView).exactOptional().describe('With `record`: the facts that can be recorded outside any duty.'),
  missing: z
    .array(z.string())
    .exactOptional()
    .describe('With `record`: facts without which the case should not have been opened and that are not known yet.'),
  departments: z.array(z.string()).exactOptional(),
  signers: z
    .array(z.string())
    .exactOptional()
    .describe('With `agree`: who must sign the minute, besides whoever is to bear the duty.'),
  version: z
    .strictObject({ hash: z.string(), version: z.string() })
    .exactOptional()
    .describe('With `move`: the version of the list that is in force.'),
})

export const caseView = z
  .strictObject({
    caseId: z.string(),
    number: z.string(),
    matter: z.string(),
    matterTitle: text,
    subject: z.string(),
    version: z.number(),
    list: z.strictObject({ version: z.string(), hash: z.string() }),
    opened: z.strictObject({ at: z.string(), channel: z.string(), text: z.string().exactOptional(), by: z.string() }),
    closed: z.strictObject({ at: z.string() }).exactOptional(),
    lead: z.string(),
    facts: z.array(
      z.strictObject({
        id: z.string(),
        label: text,
        value: z.unknown(),
        text: text,
        sensitive: z.string().exactOptional(),
        hidden: z.boolean(),
        at: z.string(),
        department: z.string().exactOptional(),
        duty: z.string().exactOptional(),
        earlier: z.number(),
        hiddenColumns: z
          .array(z.string())
          .exactOptional()
          .describe('Columns of a table that are kept from this person.'),
      }),
    ),
    obligations: z.array(obligationView),
    standings: z.array(
      z.strictObject({
        duty: z.string(),
        title: text,
        bearer: z.string(),
        standing: z.enum(['discharged', 'dormant', 'owed', 'possible', 'void']),
        outcome: text.exactOptional(),
        at: z.string().exactOptional(),
        waitsFor: z.array(text),
      }),
    ),
    timeline: z.array(
      z.strictObject({
        version: z.number(),
        at: z.string(),
        department: z.string().exactOptional(),
        person: z.string(),
        role: z.enum(['clock', 'head', 'officer', 'public']),
        type: z.string(),
        text: text,
        detail: text.exactOptional(),
      }),
    ),
    objections: z.array(
      z.strictObject({
        duty: z.string(),
        title: text,
        by: z.string(),
        at: z.string(),
        reason: z.string(),
        clause: z.string().exactOptional().describe('The clause of the matter that it relies on.'),
        proposes: z.string().exactOptional().describe('A department, or `none`: nobody on the list.'),
        concerned: z.array(z.string()).describe('The departments that may write an opinion on it.'),
        opinions: z.array(
          z.strictObject({ department: z.string(), person: z.string(), at: z.string(), text: z.string() }),
        ),
        referred: z
          .strictObject({ at: z.string(), tried: z.string() })
          .exactOptional()
          .describe('The lead gave it to the settler: when, and what was tried.'),
        ended: z
          .strictObject({
            how: z.string(),
            at: z.string(),
            bearer: z.string().exactOptional(),
            reason: z.string().exactOptional(),
            signatures: z.array(z.strictObject({ department: z.string(), name: z.string() })).exactOptional(),
          })
          .exactOptional(),
      }),
    ),
    corrections: z
      .array(correctionView)
      .exactOptional()
      .describe('Facts that were recorded otherwise later, with what was done on the earlier value.'),
    voided: z
      .array(
        z.strictObject({
          duty: z.string(),
          title: text,
          outcome: text,
          done: z.string(),
          at: z.string(),
          department: z.string().exactOptional(),
          person: z.string(),
          reason: z.string(),
          consequences: z.array(consequenceView),
        }),
      )
      .exactOptional()
      .describe('Discharges that do not count, with what was done on the strength of them.'),
    links: z
      .array(
        z.strictObject({
          matter: z.string(),
          title: text,
          caseId: z.string().exactOptional(),
          number: z.string().exactOptional(),
          relation: z
            .enum(['followed-by', 'follows', 'has-part', 'opened', 'opened-by', 'part-of', 'related'])
            .exactOptional(),
        }),
      )
      .describe(
        'Cases that this one opened, the one that opened it, and those linked by hand; `caseId` only where this person may open it.',
      ),
    picture: picture,
    allowed: z.array(allowedAct).describe('What this person may do now, each with what the form needs.'),
    contact: z
      .boolean()
      .exactOptional()
      .describe('The reporter left a way to be reached; the lead may open it: `POST /api/cases/:id/reporter`.'),
  })
  .describe('`GET /api/cases/:id`; every act answers with it as well.')
