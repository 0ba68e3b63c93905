// How well a list reads labelled reports: `node bench/triage.ts REPORTS.jsonl [LIST FOLDER]`. Prints the share of reports whose
// matter, lead and scope are right, beside what the nearest example would say; reports that a careful reader could label
// otherwise are counted apart.
import { readFileSync } from 'node:fs'
import { answerReport, readReport, trainTriage } from '@remit/core'
import { calibrationError } from './calibration.ts'
import { nearestExample } from './nearest-example.ts'
import { openListFolder } from './open-list-folder.ts'

interface Labelled {
  readonly id: string
  readonly text: string
  readonly matters: readonly string[]
  readonly matters_alt?: readonly (readonly string[])[]
  readonly lead: string | null
  readonly lead_alt?: readonly string[]
  readonly cooperating: readonly string[]
  readonly cooperating_optional?: readonly string[]
  readonly contestable?: boolean
}

const [file, folder] = process.argv.slice(2).filter(word => !word.startsWith('--'))
if (file === undefined) {
  console.error('node bench/triage.ts REPORTS.jsonl [LIST FOLDER]')
  process.exit(2)
}
const reports = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line) as Labelled)

const list = await openListFolder(folder)
const before = performance.now()
const triage = trainTriage(list)
const trained = performance.now()
const nearest = nearestExample(list)

interface Judged {
  readonly report: Labelled
  readonly scope: boolean
  readonly saidOut: boolean
  readonly isOut: boolean
  readonly matter: boolean
  readonly lead: boolean
  readonly hits: number
  readonly said: number
  readonly wanted: number
  readonly found: string
  /** How likely the answer was called. */
  readonly score: number
  /** Right in matter or in being out of scope. */
  readonly right: boolean
  /** Of a report about several matters: all of them are named. */
  readonly allNamed: boolean
  /** What the nearest example says of it: out of scope or not, and whether that is right. */
  readonly nearest: { readonly saidOut: boolean; readonly scope: boolean; readonly right: boolean }
  readonly milliseconds: number
}

/** Bodies outside the list bear duties too, but the labels name the list's own departments only. */
const isExternal = (department: string): boolean => list.departments[department]?.kind === 'external'

/** Who cooperates: where another lead is accepted too and is said, the two change places. */
function wantedBeside({ lead, lead_alt: others = [], cooperating }: Labelled, said: string | null): readonly string[] {
  if (said === null || lead === null || said === lead || !others.includes(said)) return cooperating
  return [...cooperating.filter(department => department !== said), lead]
}

const judged = reports.map((report): Judged => {
  const begun = performance.now()
  const answer = answerReport(triage, { text: report.text })
  const milliseconds = performance.now() - begun
  const inList = readReport(triage, report.text).matters.reduce((sum, { score }) => sum + score, 0)
  const accepted = [report.matters, ...(report.matters_alt ?? [])]
  const isOut = report.matters.length === 0
  const outIsFine = accepted.some(matters => matters.length === 0)
  const right = answer.inScope ? accepted.some(matters => matters[0] === answer.matter) : outIsFine
  const near = nearest(report.text)
  const named = new Set(answer.matters.map(({ id }) => id))
  const { responsibility } = answer
  const lead = responsibility?.answer === 'settled' ? responsibility.lead : null
  const leads = [report.lead, ...(report.lead_alt ?? []), ...(outIsFine ? [null] : [])]
  const supporting =
    responsibility?.answer === 'settled'
      ? responsibility.roles.filter(({ role }) => role === 'supporting').map(({ department }) => department)
      : []
  const isCounted = (department: string): boolean =>
    !isExternal(department) && !(report.cooperating_optional ?? []).includes(department)
  const counted = supporting.filter(isCounted)
  const wanted = wantedBeside(report, lead).filter(isCounted)
  return {
    report,
    scope: answer.inScope === !isOut || (outIsFine && !answer.inScope),
    saidOut: !answer.inScope,
    isOut,
    matter: right,
    lead: leads.includes(lead),
    hits: counted.filter(department => wanted.includes(department)).length,
    said: counted.length,
    wanted: wanted.length,
    found: answer.matter ?? 'out-of-scope',
    score: answer.inScope ? (answer.matters[0]?.score ?? 0) : 1 - inList,
    right,
    allNamed: answer.inScope && accepted.some(matters => matters.every(matter => named.has(matter))),
    nearest: {
      saidOut: near === null,
      scope: (near === null) === isOut || (outIsFine && near === null),
      right: near === null ? outIsFine : accepted.some(([first]) => first === near),
    },
    milliseconds,
  }
})

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
/** Precision, recall and their harmonic mean. */
const precision = (hits: number, said: number, wanted: number): string =>
  `precision ${share(hits, said)}  recall ${share(hits, wanted)}  F1 ${share(2 * hits, said + wanted)}`
const count = (rows: readonly Judged[], test: (row: Judged) => boolean): number => rows.filter(test).length

function print(name: string, rows: readonly Judged[]): void {
  const inside = rows.filter(({ isOut }) => !isOut)
  const caught = count(rows, ({ isOut, saidOut }) => isOut && saidOut)
  const sum = (pick: (row: Judged) => number): number => rows.reduce((total, row) => total + pick(row), 0)
  console.log(`${name}: ${rows.length} reports`)
  console.log(
    `  matter, first          ${share(
      count(inside, row => row.matter),
      inside.length,
    )}`,
  )
  console.log(
    `  lead                   ${share(
      count(inside, row => row.lead),
      inside.length,
    )}`,
  )
  console.log(
    `  scope                  ${share(
      count(rows, row => row.scope),
      rows.length,
    )}`,
  )
  const saidOut = count(rows, row => row.saidOut)
  const isOut = count(rows, row => row.isOut)
  const [hits, said, wanted] = [sum(row => row.hits), sum(row => row.said), sum(row => row.wanted)]
  console.log(`  out of scope           ${precision(caught, saidOut, isOut)}`)
  console.log(`  cooperating            ${precision(hits, said, wanted)}`)
  const several = rows.filter(({ report }) => report.matters.length > 1)
  console.log(
    `  several, all named     ${share(
      count(several, row => row.allNamed),
      several.length,
    )} of ${several.length}`,
  )
  console.log(`  calibration error      ${calibrationError(rows).toFixed(3)}`)
  const nearOut = count(rows, row => row.nearest.saidOut)
  const nearCaught = count(rows, row => row.isOut && row.nearest.saidOut)
  console.log(
    `  nearest example: matter ${share(
      count(inside, row => row.nearest.right),
      inside.length,
    )}  scope ${share(
      count(rows, row => row.nearest.scope),
      rows.length,
    )}  out of scope ${precision(nearCaught, nearOut, isOut)}`,
  )
}

print('all', judged)
print(
  'not contestable',
  judged.filter(({ report }) => report.contestable !== true),
)
const times = judged.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(2)
console.log(`training ${(trained - before).toFixed(0)} ms; a report, in ms: p50 ${at(0.5)}, p99 ${at(0.99)}`)
if (process.argv.includes('--wrong'))
  for (const { report, matter, found } of judged)
    if (!matter)
      console.log(`${report.id}  ${report.matters.join(',') || 'out'} → ${found}  ${report.text.slice(0, 60)}`)
