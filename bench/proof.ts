// Proving the list, and a list of very many matters.
import { type MatterProof, proveList, proveMatter, type ResponsibilityList } from '@remit/core'
import { manyMatters } from './many-matters.ts'
import { once } from './measure.ts'
import { printOnce, printProgress } from './print.ts'

const many = 1000

/** Prints how long it takes to prove the matters of the list, cold and warm, and a list of a thousand. */
export function benchProof(list: ResponsibilityList): void {
  const cold = once(() => proveList(fresh(list)))
  const [warm] = Array.from({ length: 3 }, () => once(() => proveList(fresh(list)))).sort(
    (a, b) => a.milliseconds - b.milliseconds,
  )
  console.log(`\nProving: ${list.matters.length} matters, ${situationsOf(cold.value)} situations`)
  printOnce('the list, the first time', cold, { aim: 2_000_000 })
  if (warm !== undefined) printOnce('the list again, the best of three', warm)
  const [slowest] = list.matters
    .map(matter => ({ matter, ...once(() => proveMatter({ list, matter })) }))
    .sort((a, b) => b.milliseconds - a.milliseconds)
  if (slowest !== undefined) printOnce(`  slowest: ${slowest.matter.id}`, slowest)
  benchMany(list)
}

function benchMany(list: ResponsibilityList): void {
  const large = manyMatters(list, many)
  const found = once(() =>
    large.matters.map((matter, index) => {
      if (index % 25 === 0) printProgress(`${index}/${many}`)
      return proveMatter({ list: large, matter })
    }),
  )
  printProgress('')
  const proved = found.value.filter(each => each.proved === true).length
  const note = `${situationsOf(found.value)} situations; ${proved} proved, ${many - proved} with thresholds that leave a gap`
  printOnce(`a made-up list of ${many} matters`, found, { aim: 60_000_000, note })
}

const situationsOf = (proofs: readonly MatterProof[]): number =>
  proofs.reduce((sum, { situations }) => sum + situations, 0)

// Nothing that was prepared for a matter before is found again.
const fresh = (list: ResponsibilityList): ResponsibilityList => manyMatters(list, list.matters.length)
