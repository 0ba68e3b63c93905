// What a measurement prints.
import { cpus, loadavg, totalmem } from 'node:os'
import type { Measured, Once } from './measure.ts'

/** The machine that was measured on. */
export function printMachine(): void {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(`${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, ${process.platform}`)
  console.log(`Node ${process.versions.node}, V8 ${process.versions.v8}`)
  const [load = 0] = loadavg()
  const busy = load > cpus().length / 2 ? ': other work runs beside, and the clock shows more than this takes' : ''
  console.log(`load ${load.toFixed(1)}${busy}\n`)
}

const wide = 46

/** A line with a time, beside what one aims at if there is an aim. */
export function printTime(what: string, microseconds: number, { aim, note = '' }: Aim = {}): void {
  const verdict =
    aim === undefined ? '' : microseconds < aim ? `  (aim < ${say(aim)}: met)` : `  (aim < ${say(aim)}: MISSED)`
  console.log(`  ${what.padEnd(wide)} ${say(microseconds).padStart(10)}${verdict}${note === '' ? '' : `  ${note}`}`)
}

interface Aim {
  /** In microseconds. */
  readonly aim?: number
  readonly note?: string
}

/** A line with the median of what was measured, the best and the 99th percentile, and its ratio to something else in the same run. */
export function printMeasured(what: string, { best, median, p99 }: Measured, against?: Measured, aim?: number): void {
  const ratio = against === undefined ? '' : `, ${(median / against.median).toFixed(2)} ×`
  printTime(what, median, { ...(aim !== undefined && { aim }), note: `best ${say(best)}, p99 ${say(p99)}${ratio}` })
}

/** A line with what running something once took by the clock, and of the processor where that is less. */
export function printOnce<T>(what: string, { milliseconds, processor }: Once<T>, { aim, note = '' }: Aim = {}): void {
  const used = processor < milliseconds * 0.9 ? `processor ${say(processor * 1000)}` : ''
  const notes = [used, note].filter(each => each !== '').join('; ')
  printTime(what, milliseconds * 1000, { ...(aim !== undefined && { aim }), note: notes })
}

function say(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds.toFixed(2)} µs`
  return microseconds < 1_000_000
    ? `${(microseconds / 1000).toFixed(2)} ms`
    : `${(microseconds / 1_000_000).toFixed(2)} s`
}

/** A line about how far it is, for a person who waits. */
export function printProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(text === '' ? '\r\u001b[K' : `\r${text}\u001b[K`)
}
