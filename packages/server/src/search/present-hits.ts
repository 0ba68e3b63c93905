// What was found, as a person may see it, with the words marked that were looked for.
import { type CaseEvent, type CaseState, findMatter, getMatter, replay } from '@remit/core'
import { recordRead } from '../cases/sensitive-read.ts'
import { readEvents } from '../cases/stored-events.ts'
import { jurisdictionOf, type Setting } from '../setting.ts'
import type { SearchHit } from '../views.ts'
import { type CaseField, fieldsOf } from './case-fields.ts'
import type { FoundCase } from './find-cases.ts'
import { markText, snippetOf } from './marked-text.ts'
import type { SearchQuery } from './search-query.ts'

const mostSnippets = 3

/** Who looks, and for what; without a query, for a number that is marked nowhere. */
export interface Looking {
  readonly person: { readonly id: string; readonly department: string; readonly role: 'officer' | 'head' }
  readonly parts: SearchQuery['parts']
}

interface Shown {
  readonly number: string
  readonly subject: string
}

/** The cases that were found, in their order. That somebody was shown a part of a report is recorded. */
export async function presentHits(
  setting: Setting,
  found: readonly FoundCase[],
  looking: Looking,
): Promise<SearchHit[]> {
  const shown = await readShown(setting, found)
  const hits: SearchHit[] = []
  // One after the other: all of it goes over the one connection of the request.
  for (const each of found) {
    const row = shown.get(each.case_id)
    if (row !== undefined) hits.push(await presentHit(setting, { ...each, ...row }, looking))
  }
  return hits
}

async function readShown(setting: Setting, found: readonly FoundCase[]): Promise<ReadonlyMap<string, Shown>> {
  if (found.length === 0) return new Map()
  const rows = await setting.db
    .selectFrom('case')
    .innerJoin('case_state', join =>
      join.onRef('case_state.jurisdiction', '=', 'case.jurisdiction').onRef('case_state.case_id', '=', 'case.case_id'),
    )
    .select(['case.case_id', 'case.number', 'case_state.subject'])
    .where('case.jurisdiction', '=', jurisdictionOf(setting))
    .where(
      'case.case_id',
      'in',
      found.map(each => each.case_id),
    )
    .execute()
  return new Map(rows.map(row => [row.case_id, row]))
}

async function presentHit(setting: Setting, found: FoundCase & Shown, { person, parts }: Looking): Promise<SearchHit> {
  const { lists } = setting
  const key = { jurisdiction: jurisdictionOf(setting), caseId: found.case_id }
  const events = (await readEvents(setting.db, key)).map(({ event }) => event)
  const state = replay(events)
  const title = findMatter(lists.current, found.matter)?.title ?? { zh: found.matter, en: found.matter }
  const subject = markText(found.bears ? found.subject : '', parts)
  const fields = await textsOf(setting, { found, state, events })
  const snippets = snippetsIn(fields, parts)
  if (snippets.some(({ borne }) => borne)) {
    const by = { person: person.id, department: person.department, role: person.role }
    await recordRead(setting.db, { ...key, by, what: ['report'] })
  }
  return {
    caseId: found.case_id,
    number: markText(found.number, parts),
    matter: found.matter,
    matterTitle: title,
    subject,
    opened: found.opened_at,
    ...(found.closed_at !== null && { closed: found.closed_at }),
    lead: found.lead,
    standing: found.standing,
    snippets: snippets.map(({ field, text }) => ({ field, text })),
  }
}

interface Told {
  readonly found: FoundCase & Shown
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

async function textsOf({ db, lists }: Setting, { found, state, events }: Told): Promise<CaseField[]> {
  const matter = getMatter(await lists.get(db, state.list), state.matter)
  const fields = fieldsOf({ matter, number: found.number, state, events })
  return fields.filter(({ borne }) => found.bears || !borne)
}

type Snippet = SearchHit['snippets'][number] & { readonly borne: boolean }

function snippetsIn(fields: readonly CaseField[], parts: SearchQuery['parts']): Snippet[] {
  const snippets = fields.flatMap(({ name, text, borne }) => {
    if (name === 'number' || name === 'subject') return []
    const marked = snippetOf(text, parts)
    return marked === undefined ? [] : [{ field: name, text: marked, borne }]
  })
  return snippets.slice(0, mostSnippets)
}
