// A matter of the invented county with only what a test is about.
import { assembleMatter } from '../../catalogue/assemble-matter.ts'
import type { Matter } from '../../catalogue/list.ts'
import { matterFile } from '../../catalogue/matter-schema.ts'

const said = (text: string) => ({ zh: text, en: text })

/** A duty as a test writes it: outcomes by their ids, the rest as in a list. */
export interface WrittenDuty {
  readonly when: unknown
  readonly until?: unknown
  readonly by?: string
  readonly modality?: 'must' | 'may'
  readonly outcomes?: readonly string[]
  readonly establishes?: unknown
}

export interface WrittenMatter {
  readonly facts?: Readonly<Record<string, object>>
  readonly duties: Readonly<Record<string, WrittenDuty>>
  readonly closedWhen: unknown
  readonly needs?: readonly { readonly when?: unknown; readonly needs: unknown }[]
  readonly lead?: unknown
  readonly openedBy?: readonly string[]
  readonly questions?: readonly { readonly id: string; readonly when: unknown }[]
}

/** The matter, read as from its file. */
export function smallMatter({ facts, duties, closedWhen, needs, lead, openedBy, questions }: WrittenMatter): Matter {
  const matter = assembleMatter(
    matterFile.parse({
      id: 'small',
      number: 1,
      title: said('小事'),
      summary: said('小事'),
      lead: lead ?? 'water',
      'opened-by': openedBy ?? ['report'],
      examples: ['小事'],
      clauses: { 'water-1': { department: 'water', text: '负责小事。', en: 'Sees to small things.' } },
      case: { text: '小事', en: 'A small thing' },
      basis: ['water-law'],
      'basis-text': '《柳县水法》',
      facts: Object.fromEntries(Object.entries(facts ?? {}).map(([id, fact]) => [id, { label: said(id), ...fact }])),
      duties: Object.fromEntries(Object.entries(duties).map(([id, duty]) => [id, written(id, duty)])),
      'closed-when': closedWhen,
      'closing-needs': needs ?? [],
      'open-questions': (questions ?? []).map(({ id, when }) => ({
        id,
        when,
        text: said(id),
        'settled-by': 'registry',
      })),
    }),
  )
  if ('circle' in matter) throw new Error(`In a circle: ${matter.circle.join(', ')}`)
  return matter
}

const written = (id: string, { outcomes, by, ...duty }: WrittenDuty) => ({
  title: said(id),
  by: by ?? 'water',
  clause: 'water-1',
  within: '5 days',
  limit: 'proposed',
  ...(outcomes && { outcomes: Object.fromEntries(outcomes.map(outcome => [outcome, said(outcome)])) }),
  ...duty,
})
