// Browsers call themselves by many names; the first that fits is the one that people know.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/MicroMessenger\//, '微信'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser and its system in words that people know: `Chrome · Windows`; undefined for a stranger. */
export function browserOf(agent: string): string | undefined {
  const named = [browsers, systems].flatMap(known => known.find(([sign]) => sign.test(agent))?.[1] ?? [])
  return named.length === 0 ? undefined : named.join(' · ')
}
