// How many slips in a list the proof reports: `node bench/mutation.ts [LIST FOLDER] [MATTER …] [--walks=200]`.
// Prints killed/total of the slips that change who owes what, and the survivors.
import { type JudgedMutant, judgeMutants } from '../packages/core/src/proof/mutation/judge-mutants.ts'
import { openListFolder } from './open-list-folder.ts'

const words = process.argv.slice(2)
const [folder, ...only] = words.filter(word => !word.startsWith('--'))
const wanted = words.find(word => word.startsWith('--walks='))
const walks = { walks: Number(wanted?.slice('--walks='.length) ?? 200), seed: 1 }

const list = await openListFolder(folder)
const matters = list.matters.filter(({ id }) => only.length === 0 || only.includes(id))

const share = (part: number, whole: number): string =>
  `${part}/${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`

const all: { readonly matter: string; readonly judged: JudgedMutant }[] = []
for (const matter of matters) {
  const before = performance.now()
  const judged = [...judgeMutants(list, matter, walks)]
  all.push(...judged.map(one => ({ matter: matter.id, judged: one })))
  const changing = judged.filter(({ changes }) => changes)
  const killed = changing.filter(({ reported }) => reported.length > 0)
  const seconds = ((performance.now() - before) / 1000).toFixed(1)
  console.log(
    `${matter.id}: ${judged.length} slips, ${share(killed.length, changing.length)} of those that count, ${seconds} s`,
  )
}

const changing = all.filter(({ judged }) => judged.changes)
const survivors = changing.filter(({ judged }) => judged.reported.length === 0)
console.log(
  `\nslips: ${all.length}; they change who owes what: ${changing.length}; reported: ${share(changing.length - survivors.length, changing.length)}`,
)
for (const kind of ['duty-never', 'row-dropped', 'threshold']) {
  const some = changing.filter(({ judged }) => judged.mutant.kind === kind)
  console.log(`  ${kind}: ${share(some.filter(({ judged }) => judged.reported.length > 0).length, some.length)}`)
}
const quiet = all.filter(({ judged }) => !judged.changes && judged.reported.length > 0)
console.log(`reported although they change nothing that is owed (the list's two sides disagree): ${quiet.length}`)
console.log(survivors.length === 0 ? 'No survivors.' : 'Survivors:')
for (const { matter, judged } of survivors) console.log(`  ${matter} ${judged.mutant.path}: ${judged.mutant.slip}`)
