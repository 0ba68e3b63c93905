// What is still open in a situation: two situations with the same residual behave alike from here on.
//
// Of each condition that can still make a difference only the rows that have not failed are kept, and of those only the
// tests that have not been met; of each variable only what those tests can still tell apart. Independent branches of a
// procedure therefore merge again once they have run their course, instead of multiplying.
import type { CompiledMatter, Table } from './compiled.ts'
import { dutyOf } from './compiled.ts'
import {
  ABSENT,
  DONE,
  isFailed,
  isMet,
  isNone,
  KNOWN,
  type Situation,
  testIsFailed,
  testIsMet,
  UNDONE,
  YES,
} from './situation.ts'

/** What a search is about: these make a difference, and what they read, and so on. */
export interface Concern {
  readonly tables: readonly Table[]
  /** Whether the closing rules, the open questions and the lead count. */
  readonly closing: boolean
  readonly questions: boolean
  readonly lead: boolean
  /** Whether each `must` duty counts, because nobody can be done before it is discharged. */
  readonly musts: boolean
}

export interface Residual {
  readonly key: string
  /** By variable: whether something still reads it. */
  readonly live: Uint8Array
}

const MET = 1
const ROW = 2
const END = 3
const FAILED = 4
const FACT = 5
const DUTY = 6
const BITS = 7
const NEED = 8
const OFFSET = 16

interface Writing {
  readonly situation: Situation
  readonly codes: number[]
  readonly live: Uint8Array
  readonly queue: number[]
  /** By variable: tests that are still open. */
  readonly open: (number[] | undefined)[]
}

/** What is still open in a situation, as far as a search is concerned with it. */
export function residualOf(situation: Situation, concern: Concern): Residual {
  const writing: Writing = {
    situation,
    codes: [],
    live: new Uint8Array(situation.status.length),
    queue: [],
    open: [],
  }
  writeConcern(writing, concern)
  for (let at = 0; at < writing.queue.length; at += 1) writeVariable(writing, writing.queue[at] as number)
  for (const variable of writing.queue) writeBits(writing, variable)
  return { key: String.fromCharCode(...writing.codes), live: writing.live }
}

function writeConcern(writing: Writing, concern: Concern): void {
  const { situation } = writing
  const { lead, questions, duties } = situation.compiled
  for (const table of concern.tables) writeTable(writing, table)
  const settled = concern.closing && writeClosing(writing)
  if (concern.lead) for (const { when } of lead) writeTable(writing, when)
  // With closing assured and a lead found, there is nothing that could be an open question's.
  const led = lead.some(({ when }) => isMet(situation, when) === YES)
  if (concern.questions && !(settled && led)) for (const { when } of questions) writeTable(writing, when)
  if (!concern.musts) return
  for (const { must, variable } of duties) if (must && situation.status[variable] === UNDONE) touch(writing, variable)
}

function touch({ live, queue, situation }: Writing, variable: number): void {
  if (live[variable] === 1) return
  const isDuty = variable >= situation.compiled.facts.length
  if (isDuty && situation.status[variable] === UNDONE && isNone(situation, variable) === YES) return
  live[variable] = 1
  queue.push(variable)
}

function writeTable(writing: Writing, { rows }: Table): void {
  const { codes, situation } = writing
  const start = codes.length
  for (const { tests } of rows) {
    if (!writeRow(situation, tests, codes)) continue
    codes.length = start
    codes.push(MET)
    return
  }
  for (let at = start; at < codes.length; at += 1) {
    const code = codes[at] as number
    if (code !== ROW) noteOpen(writing, code - OFFSET)
  }
  codes.push(END)
}

/** Writes the tests of a row that are still open, or nothing when one has failed; true when all are met. */
function writeRow(situation: Situation, tests: readonly number[], codes: number[]): boolean {
  const start = codes.length
  codes.push(ROW)
  for (const test of tests) {
    if (testIsMet(situation, test) === YES) continue
    if (testIsFailed(situation, test) === YES) {
      codes.length = start
      return false
    }
    codes.push(OFFSET + test)
  }
  return codes.length === start + 1
}

function noteOpen(writing: Writing, test: number): void {
  const { variable } = writing.situation.compiled.tests[test] as CompiledMatter['tests'][number]
  const open = writing.open[variable]
  if (open === undefined) {
    writing.open[variable] = [test]
    touch(writing, variable)
  } else if (!open.includes(test)) open.push(test)
}

/** Writes what closing still needs; true when it is assured. Once it can not come about, the first reason suffices. */
function writeClosing(writing: Writing): boolean {
  const { situation, codes } = writing
  const { closedWhen, needs } = situation.compiled
  const impossible = whyNeverClosable(situation)
  if (impossible !== undefined) {
    codes.push(FAILED, OFFSET + impossible + 1)
    return false
  }
  let settled = isMet(situation, closedWhen) === YES
  writeTable(writing, closedWhen)
  needs.forEach(({ when, needs: needed }, index) => {
    if (isMet(situation, needed) === YES) return
    if (when !== undefined && isFailed(situation, when) === YES) return
    settled = false
    codes.push(NEED, OFFSET + index)
    if (when !== undefined) writeTable(writing, when)
    writeTable(writing, needed)
  })
  codes.push(END)
  return settled
}

/** The first closing rule that can not be met any more: -1 for `closed-when`, else the number of the need. */
export function whyNeverClosable(situation: Situation): number | undefined {
  const { closedWhen, needs } = situation.compiled
  if (isFailed(situation, closedWhen) === YES) return -1
  const index = needs.findIndex(
    ({ when, needs: needed }) =>
      isFailed(situation, needed) === YES && (when === undefined || isMet(situation, when) === YES),
  )
  return index < 0 ? undefined : index
}

function writeVariable(writing: Writing, variable: number): void {
  const { situation, codes } = writing
  const { compiled, status } = situation
  const state = status[variable] as number
  const duty = dutyOf(compiled, variable)
  if (duty !== undefined) {
    codes.push(DUTY, OFFSET + variable, state)
    if (state !== UNDONE) return
    writeTable(writing, duty.when)
    if (duty.until !== undefined) writeTable(writing, duty.until)
    return
  }
  const fact = compiled.facts[variable]
  codes.push(FACT, OFFSET + variable, state)
  if (fact?.onlyWhen !== undefined) writeTable(writing, fact.onlyWhen)
  for (const input of fact?.inputs ?? []) touch(writing, input)
  if (state === KNOWN) return
  for (const other of compiled.establishers[variable] ?? []) if (status[other] !== DONE) touch(writing, other)
}

/** Of a value that is there: by which of the open tests its possible values differ. */
function writeBits({ situation, codes, open }: Writing, variable: number): void {
  const { compiled, status, mask } = situation
  const tests = open[variable]
  const isDuty = variable >= compiled.facts.length
  if (
    tests === undefined ||
    (isDuty && status[variable] !== DONE) ||
    (!isDuty && status[variable] === ABSENT && compiled.facts[variable]?.inputs === undefined)
  )
    return
  const classes = new Set<number>()
  const bits = mask[variable] as number
  // Only as many open tests as a number has bits can be told apart this way; beyond, the values themselves are.
  if (tests.length > 30) {
    codes.push(BITS, OFFSET + variable, bits & 0x7fff, bits >>> 15)
    return
  }
  for (let bit = 0; 1 << bit <= bits && bit < 31; bit += 1) {
    if ((bits & (1 << bit)) === 0) continue
    let signature = 0
    tests.forEach((test, index) => {
      if (((compiled.tests[test]?.holds as number) & (1 << bit)) !== 0) signature |= 1 << index
    })
    classes.add(signature)
  }
  codes.push(BITS, OFFSET + variable)
  for (const signature of [...classes].sort((a, b) => a - b)) codes.push(signature & 0x7fff, signature >>> 15)
  codes.push(0xffff)
}
