import { type CaseEvent, findMatter, type Matter, type ResponsibilityList, sayValue, type Text } from '@remit/core'
import { type Naming, sayEvent } from '../language/events.ts'
import { hiddenValue } from '../language/phrases.ts'
import type { CaseView } from '../views.ts'
import type { Onlooker } from './obligation-view.ts'
import { isHidden } from './sight-of-facts.ts'

interface Told {
  readonly list: ResponsibilityList
  readonly matter: Matter
  readonly events: readonly CaseEvent[]
  readonly onlooker: Onlooker
  /** The version under which an event came about, by its hash; without it, all are told under one. */
  readonly listOf?: (hash: string) => ResponsibilityList
}

/** What happened in a case, oldest first. */
export const presentTimeline = (told: Told): CaseView['timeline'] =>
  told.events.map(event => {
    const naming = namingAt(told, event)
    const detail = detailOf({ ...told, ...naming }, event)
    return {
      version: event.version,
      at: event.at,
      ...(event.by.department !== undefined && { department: event.by.department }),
      person: told.onlooker.nameOf(event.by.person),
      role: event.by.role,
      type: event.type,
      text: sayEvent(naming, event),
      ...(detail !== undefined && { detail }),
    }
  })

/** The list that was in force for whoever acted: a later version may call things otherwise. */
function namingAt({ list, matter, listOf }: Told, event: CaseEvent): Naming {
  const own = listOf?.(event.list)
  const known = own === undefined ? undefined : findMatter(own, matter.id)
  return own === undefined || known === undefined ? { list, matter } : { list: own, matter: known }
}

/** What was found and said, as far as the onlooker may see it. */
function detailOf(told: Told, { data }: CaseEvent): Text | undefined {
  const facts = 'facts' in data ? Object.entries(data.facts).map(([id, value]) => sayFact(told, id, value)) : []
  const words = wordsOf(data, told.onlooker.sight === 'all')
  const said = [...facts, ...words.map(text => ({ zh: text, en: text }))]
  if (said.length === 0) return undefined
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}

function sayFact({ matter, onlooker }: Told, id: string, value: unknown): Text {
  const fact = matter.facts[id]
  const label = fact?.label ?? { zh: id, en: id }
  const said = isHidden(fact, onlooker) ? hiddenValue : sayValue(fact, value)
  return { zh: `${label.zh}：${said.zh}`, en: `${label.en}: ${said.en}` }
}

// What a person wrote may name whom it is about: it is for those who bear a duty in the case.
function wordsOf(data: CaseEvent['data'], all: boolean): string[] {
  const written: Record<string, unknown> = { ...data }
  const open = [written.reason, written.minute, written.tried]
  // Of a file, its name: what is in it is opened on its own.
  const kept = all ? [written.text, written.note, 'hash' in data && 'size' in data && data.name] : []
  return [...open, ...kept].filter((words): words is string => typeof words === 'string' && words !== '')
}
