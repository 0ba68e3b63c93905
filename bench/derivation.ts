// Deriving what is owed, over every state that the stories of the list pass through.
import {
  type CaseEvent,
  type CaseState,
  deriveObligations,
  deriveStandings,
  evolve,
  getMatter,
  openedBy,
  type ResponsibilityList,
} from '@remit/core'
import { measure } from './measure.ts'
import { printMeasured } from './print.ts'

interface Situation {
  readonly state: CaseState
  readonly now: string
}

/** Every state of every story, open and at the instant of its last event. */
function statesOf(stories: readonly (readonly CaseEvent[])[]): readonly Situation[] {
  return stories.flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const states: Situation[] = [{ state: openedBy(first), now: first.at }]
    for (const event of rest) {
      const state = evolve(states.at(-1)!.state, event)
      states.push({ state, now: event.at })
    }
    return states.filter(({ state }) => state.closed === undefined)
  })
}

/** Prints how long it takes to derive standings and obligations of one case, beside parsing the same state from JSON. */
export async function benchDerivation(
  list: ResponsibilityList,
  stories: readonly (readonly CaseEvent[])[],
): Promise<void> {
  const states = statesOf(stories)
  const texts = states.map(({ state }) => JSON.stringify(state))
  const duties = list.matters.reduce((sum, { order }) => sum + order.length, 0)
  const owed = states.reduce((sum, { state, now }) => sum + deriveObligations({ list, state, now }).length, 0)
  console.log(
    `Deriving: ${states.length} case states of ${stories.length} stories; ${(duties / list.matters.length).toFixed(0)} duties a matter, ${(owed / states.length).toFixed(1)} obligations a state`,
  )
  const per = states.length
  const run = (each: (situation: Situation) => unknown) => () => {
    for (const situation of states) each(situation)
  }
  const found = await measure({
    standings: { per, run: run(({ state }) => deriveStandings(getMatter(list, state.matter), state)) },
    obligations: { per, run: run(({ state, now }) => deriveObligations({ list, state, now })) },
    parse: {
      per,
      run: () => {
        for (const text of texts) JSON.parse(text)
      },
    },
  })
  const { standings, obligations, parse } = found
  printMeasured('JSON.parse of the same state', parse!)
  printMeasured('standings of all duties of a case', standings!, parse)
  printMeasured('all obligations of a case', obligations!, parse, 5)
  await printByMatter(list, states)
}

/** The matters whose cases take longest. */
async function printByMatter(list: ResponsibilityList, states: readonly Situation[]): Promise<void> {
  const byMatter = Map.groupBy(states, ({ state }) => state.matter)
  const found = await measure(
    Object.fromEntries(
      [...byMatter].map(([id, own]) => [
        id,
        {
          per: own.length,
          run: () => {
            for (const { state, now } of own) deriveObligations({ list, state, now })
          },
        },
      ]),
    ),
  )
  const slowest = Object.entries(found).sort(([, a], [, b]) => b.median - a.median)
  for (const [id, measured] of slowest.slice(0, 3)) {
    const { order } = getMatter(list, id)
    printMeasured(`  slowest: ${id}, ${order.length} duties`, measured)
  }
}
