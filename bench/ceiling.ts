// Deriving from the list beside the same written by hand.
import { join } from 'node:path'
import { type CaseState, deriveObligations, evolve, openedBy } from '@remit/core'
import { readListFolder } from '@remit/server'
import { owedByHand } from './by-hand.ts'
import { measure } from './measure.ts'
import { loadFiles, playStories } from './open-list-folder.ts'
import { printMeasured } from './print.ts'

const willow = join(import.meta.dirname, '..', 'fixtures', 'willow')

/** Prints how much longer deriving takes than an if-chain that knows one matter of the invented county by heart. */
export async function benchCeiling(): Promise<void> {
  const { files, hash } = await readListFolder(willow)
  const list = loadFiles(files, hash)
  const cases = playStories(list, files)
    .flatMap(([first, ...rest]) => {
      if (first === undefined) return []
      const states: CaseState[] = [openedBy(first)]
      for (const event of rest) states.push(evolve(states.at(-1)!, event))
      return states.map((state, index) => ({ state, now: (rest[index - 1] ?? first).at }))
    })
    .filter(({ state }) => state.matter === 'well-water' && state.closed === undefined)
  for (const { state, now } of cases) {
    const derived = deriveObligations({ list, state, now })
      .filter(({ kind }) => kind === 'discharge')
      .map(({ duty, bearer, since }) => ({ duty, bearer, since }))
    if (JSON.stringify(derived) !== JSON.stringify(owedByHand(state)))
      throw new Error(`Derived and by hand differ: ${JSON.stringify([derived, owedByHand(state)])}`)
  }
  console.log(`\nThe ceiling: ${cases.length} states of one matter with 7 duties, whose duties both find alike`)
  const per = cases.length
  const { hand, derived } = await measure({
    hand: {
      per,
      run: () => {
        for (const { state } of cases) owedByHand(state)
      },
    },
    derived: {
      per,
      run: () => {
        for (const { state, now } of cases) deriveObligations({ list, state, now })
      },
    },
  })
  printMeasured('an if-chain written by hand: duties only', hand!)
  printMeasured('from the list: duties, receipts, closing, causes', derived!, hand)
}
