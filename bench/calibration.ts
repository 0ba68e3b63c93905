// Whether what is called likely is as often right.

/** One answer: how likely it was called, between 0 and 1, and whether it was right. */
export interface Claim {
  readonly score: number
  readonly right: boolean
}

/**
 * The expected calibration error over ten bins of equal width: by how much likelihood and share of right answers differ, on
 * average. 0 where nothing was claimed.
 */
export function calibrationError(claims: readonly Claim[]): number {
  const bins = new Map<number, Claim[]>()
  for (const claim of claims) {
    const bin = Math.min(9, Math.floor(claim.score * 10))
    bins.set(bin, [...(bins.get(bin) ?? []), claim])
  }
  const gaps = [...bins.values()].map(bin =>
    Math.abs(bin.reduce((sum, { score, right }) => sum + score - (right ? 1 : 0), 0)),
  )
  return claims.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / claims.length
}
