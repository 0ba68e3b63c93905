// How often one address may ask: a bucket that fills up again evenly.

interface Bucket {
  tokens: number
  at: number
}

/** Decides whether one more request is within its limit. */
export type RateLimit = (name: string, perMinute: number, now: Date) => boolean

const minute = 60_000
const mostBuckets = 10_000

/** Limits by name, kept in this process. */
export function createRateLimit(): RateLimit {
  const buckets = new Map<string, Bucket>()
  return (name, perMinute, now) => {
    const at = now.getTime()
    const before = buckets.get(name) ?? { tokens: perMinute, at }
    const filled = before.tokens + (Math.max(0, at - before.at) * perMinute) / minute
    const tokens = Math.min(perMinute, filled)
    const allowed = tokens >= 1
    // The most recently used stand last, so that the first are those to forget.
    buckets.delete(name)
    buckets.set(name, { tokens: allowed ? tokens - 1 : tokens, at })
    if (buckets.size > mostBuckets) forgetFirst(buckets)
    return allowed
  }
}

function forgetFirst(buckets: Map<string, Bucket>): void {
  const [first] = buckets.keys()
  if (first !== undefined) buckets.delete(first)
}
