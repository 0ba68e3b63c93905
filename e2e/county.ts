// What the list calls things: departments, duties, outcomes and facts, as the server tells everybody.
import type { DutyView, FactView, ListView, MatterView } from '../packages/server/src/views.ts'
import type { Words } from './words.ts'

/** A matter of the list in force, with the words to find its parts by. */
export interface MatterInWords {
  readonly words: Words
  readonly matter: MatterView
  readonly department: (id: string) => string
  readonly duty: (id: string) => DutyView
  readonly fact: (id: string) => FactView
  /** What an outcome of a duty is called; the regular one unless it is named. */
  readonly outcome: (duty: string, id?: string) => string
}

/** Reads a matter from a running server. */
export async function readMatter(address: string, id: string, words: Words): Promise<MatterInWords> {
  const [list, matter] = await Promise.all([
    read<ListView>(`${address}/api/list`),
    read<MatterView>(`${address}/api/matters/${id}`),
  ])
  const find = <Each extends { readonly id: string }>(all: readonly Each[], wanted: string): Each => {
    const found = all.find(each => each.id === wanted)
    if (found === undefined) throw new Error(`${id} has no ${wanted}`)
    return found
  }
  const duty = (wanted: string): DutyView => find(matter.duties, wanted)
  return {
    words,
    matter,
    department: wanted => words.say(find(list.departments, wanted).short),
    duty,
    fact: wanted => find(matter.facts, wanted),
    outcome: (wanted, outcome) => {
      const { outcomes } = duty(wanted)
      const found = outcome === undefined ? outcomes[0] : outcomes.find(each => each.id === outcome)
      if (found === undefined) throw new Error(`${wanted} does not end with ${outcome}`)
      return words.say(found.label)
    },
  }
}

async function read<View>(url: string): Promise<View> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return (await response.json()) as View
}
