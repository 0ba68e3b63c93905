// Remit's own words for who looked at a case, in English.
import type { zhAudit } from './zh-audit.ts'

export const enAudit = {
  audit: {
    page: (number: string) => `${number}: who looked`,
    help: 'Who was shown what of this case that is not for everybody, and when. The record cannot be changed.',
    back: 'Back to the case',
    none: 'Nobody has looked yet.',
    when: 'When',
    who: 'Who',
    department: 'Department',
    what: 'What was shown',
    more: 'Older ones are in the export for auditors.',
    kinds: { reporter: 'how to reach the reporter', proof: 'export for an auditor' } as Record<string, string>,
  },
} satisfies typeof zhAudit
