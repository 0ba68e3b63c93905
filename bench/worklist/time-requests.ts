/** How long requests took, in milliseconds. */
export interface Taken {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Makes requests one after the other, and says how long they took; the first ones, which warm the caches, do not count. */
export async function timeRequests(
  request: (round: number) => Promise<unknown>,
  { rounds, warm }: { readonly rounds: number; readonly warm: number },
): Promise<Taken> {
  for (let round = 0; round < warm; round++) await request(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    await request(round)
    times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
