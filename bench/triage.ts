// How well a list reads labelled reports: `node bench/triage.ts REPORTS.jsonl [LIST FOLDER]`. Prints the share of reports whose
// matter, lead and scope are right; reports that a careful reader could label otherwise are counted apart.
import { readFileSync } from 'node:fs'
import { answerReport, trainTriage } from '@remit/core'
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
}

/** Bodies outside the list bear duties too, but the labels name the list's own departments only. */
const isExternal = (department: string): boolean => list.departments[department]?.kind === 'external'

/** Who cooperates: where another lead is accepted too and is said, the two change places. */
function wantedBeside({ lead, lead_alt: others = [], cooperating }: Labelled, said: string | null): readonly string[] {
  if (said === null || lead === null || said === lead || !others.includes(said)) return cooperating
  return [...cooperating.filter(department => department !== said), lead]
}

const judged = reports.map((report): Judged => {
  const answer = answerReport(triage, { text: report.text })
  const accepted = [report.matters, ...(report.matters_alt ?? [])]
  const isOut = report.matters.length === 0
  const outIsFine = accepted.some(matters => matters.length === 0)
  const right = answer.inScope ? accepted.some(matters => matters[0] === answer.matter) : outIsFine
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
  }
})
const done = performance.now()

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
}

print('all', judged)
print(
  'not contestable',
  judged.filter(({ report }) => report.contestable !== true),
)
console.log(
  `training ${(trained - before).toFixed(0)} ms, ${((done - trained) / reports.length).toFixed(2)} ms a report`,
)
if (process.argv.includes('--wrong'))
  for (const { report, matter, found } of judged)
    if (!matter)
      console.log(`${report.id}  ${report.matters.join(',') || 'out'} → ${found}  ${report.text.slice(0, 60)}`)
