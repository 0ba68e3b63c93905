import { Bench } from 'tinybench'

/** How long something takes, in microseconds: at best, the median, the 99th percentile, and how often it was measured. */
export interface Measured {
  readonly best: number
  readonly median: number
  readonly p99: number
  readonly samples: number
}

/**
 * Measures several things side by side in the same run. `per` is how many single things one call does: times are given
 * for one of them.
 */
export async function measure(
  things: Readonly<Record<string, { readonly per: number; readonly run: () => unknown }>>,
): Promise<Readonly<Record<string, Measured>>> {
  const bench = new Bench({ time: 700, warmupTime: 250 })
  for (const [name, { run }] of Object.entries(things)) bench.add(name, run)
  await bench.run()
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}`)
      const scale = 1000 / (things[name]?.per ?? 1)
      const { min, p50, p99, samplesCount } = result.latency
      return [name, { best: min * scale, median: p50 * scale, p99: p99 * scale, samples: samplesCount }]
    }),
  )
}

/** What running something once took, in milliseconds: by the clock, and of the processor. */
export interface Once<T> {
  readonly value: T
  readonly milliseconds: number
  readonly processor: number
}

/** Runs something once. */
export function once<T>(run: () => T): Once<T> {
  const [before, used] = [performance.now(), process.cpuUsage()]
  const value = run()
  const { user, system } = process.cpuUsage(used)
  return { value, milliseconds: performance.now() - before, processor: (user + system) / 1000 }
}
