// `scenarios.yaml`: stories of a matter, with what must be so after each step. They are the list's own tests.
import { z } from 'zod'
import { entry } from '../catalogue/camel-keys.ts'
import { localDate, localDateTime, source, text } from '../catalogue/words.ts'
import { refusalCodes } from '../refusal.ts'

const facts = z.record(z.string(), z.unknown())
const byDepartment = z.record(z.string(), z.array(z.string()))

const expectation = entry({
  lead: z.string().optional(),
  answer: z.enum(['settled', 'needs-facts', 'disputed', 'unassigned']).optional(),
  owed: byDepartment.optional().describe('by department: exactly these duties are owed (of kind must)'),
  'owed-includes': byDepartment.optional(),
  'not-owed': z.array(z.string()).optional().describe('duties that nobody owes now'),
  may: byDepartment.optional().describe('by department: powers that may be used now (at least these)'),
  due: z.record(z.string(), z.union([localDate, localDateTime])).optional(),
  because: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('keys of the facts and acts named in the reason (at least these)'),
  computed: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('results recorded so far'),
  closable: z.boolean().optional(),
  settler: z.string().optional().describe('the department to which the situation falls, because the list leaves a gap'),
  refused: z.enum(refusalCodes).optional().describe('the code with which the step before was refused'),
}).refine(expected => Object.keys(expected).length > 0, { error: 'an expectation says what must be so' })

const act = entry({
  at: localDateTime,
  by: z.string(),
  does: z.string().optional().describe('a duty: discharged (proposed and approved where it needs approval)'),
  proposes: z.string().optional().describe('a duty that needs approval: only proposed'),
  approves: z.string().optional(),
  returns: z.string().optional(),
  joins: z.string().optional(),
  acknowledges: z.string().optional(),
  objects: z.string().optional().describe('a duty'),
  proposing: z.string().optional().describe('with objects: the department that should bear it'),
  clause: z.string().optional().describe('with objects: the clause relied on; default: that of the duty'),
  agrees: z.string().optional().describe('a duty under objection'),
  refers: z.string().optional().describe('a duty under objection: the lead gives it to the settler'),
  rules: z.string().optional().describe('a duty under objection'),
  withdraws: z.string().optional().describe('a duty under objection'),
  bearer: z.string().optional().describe('with agrees, rules or settles: who bears it from now on'),
  extends: z.string().optional(),
  suspends: z.string().optional(),
  resumes: z.string().optional(),
  urges: z.string().optional(),
  settles: z.string().optional().describe('an open question: what is to be done, in words'),
  completes: z.string().optional().describe('what a settler laid on a department is done, in words'),
  records: facts.optional().describe('facts, outside any duty'),
  closes: z.boolean().optional(),
  reopens: z.boolean().optional(),
  outcome: z.string().optional(),
  facts: facts.optional(),
  reason: z.string().optional(),
}).refine(
  ({ does, proposes, outcome, facts: found }) =>
    does !== undefined || proposes !== undefined || (outcome === undefined && found === undefined),
  { error: 'an outcome and facts go with does or proposes' },
)

export const scenario = entry({
  id: z.string(),
  kind: z.enum(['seed', 'real', 'guideline', 'constructed']),
  source: source.optional(),
  title: text,
  opened: entry({
    at: localDateTime,
    channel: z.enum(['report', 'application', 'inspection', 'referral', 'schedule']),
    facts: facts.default({}),
    text: z.string().optional(),
  }),
  steps: z.array(z.union([z.strictObject({ expect: expectation }), act])).min(1),
  ends: z
    .union([z.literal('closed'), z.strictObject({ open: byDepartment })])
    .describe('closed, or open with what is still owed'),
}).refine(story => !['real', 'guideline'].includes(story.kind) || story.source !== undefined, {
  error: 'a real or guideline scenario names its source',
})

export const scenariosFile = z.array(scenario)

/** A story of a matter as `scenarios.yaml` tells it. */
export type Scenario = z.output<typeof scenario>
/** What a person does in a story. */
export type ScenarioAct = z.output<typeof act>
/** What must be so at a point of a story. */
export type Expectation = z.output<typeof expectation>
