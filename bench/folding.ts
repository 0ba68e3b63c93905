// Folding the events of a long case.
import { type CaseEvent, replay } from '@remit/core'
import { measure } from './measure.ts'
import { printMeasured } from './print.ts'

const length = 500

/** The longest story, gone on with: facts corrected, departments urged, notes made, until it has `length` events. */
function longCase(stories: readonly (readonly CaseEvent[])[]): readonly CaseEvent[] {
  const story = [...stories].sort((a, b) => b.length - a.length)[0] ?? []
  const events = story.filter(({ type }) => type !== 'case-closed')
  const more: CaseEvent[] = []
  for (let at = 0; events.length + more.length < length; at += 1) {
    const from = events[at % events.length]!
    const duty = 'duty' in from.data && typeof from.data.duty === 'string' ? from.data.duty : 'none'
    const body =
      at % 3 === 0
        ? ({ type: 'facts-recorded', data: { facts: { [`fact-${at % 12}`]: at } } } as const)
        : at % 3 === 1
          ? ({ type: 'urged', data: { duty, text: 'please' } } as const)
          : ({ type: 'note-added', data: { text: 'a note' } } as const)
    more.push({
      ...body,
      at: from.at,
      by: from.by,
      caseId: from.caseId,
      version: events.length + at + 1,
      list: from.list,
    })
  }
  return [...events, ...more]
}

/** Prints how long it takes to fold a case of 500 events, beside parsing the same events from JSON. */
export async function benchFolding(stories: readonly (readonly CaseEvent[])[]): Promise<void> {
  const events = longCase(stories)
  const text = JSON.stringify(events)
  const { fold, parse } = await measure({
    fold: { per: 1, run: () => replay(events) },
    parse: { per: 1, run: () => JSON.parse(text) },
  })
  console.log(`\nFolding: a case of ${events.length} events, ${Math.round(text.length / 1024)} kB of JSON`)
  printMeasured('JSON.parse of the same events', parse!)
  printMeasured(`folding ${events.length} events`, fold!, parse, 1000)
}
