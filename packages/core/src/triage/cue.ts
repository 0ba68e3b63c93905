// A cue is words of a report. … in it stands for at most eight signs of the same clause.

/** Where a cue stands in a text, and whether the words before it take it back. */
export interface CueHit {
  readonly start: number
  readonly end: number
  readonly denied: boolean
}

/** Finds a cue wherever it stands in a normalised text. */
export type Cue = (text: string) => readonly CueHit[]

const gap = '[^。!?;,\\n]{0,8}?'

/** A cue, ready to be looked for. */
export function readCue(words: string): Cue {
  const parts = words.toLowerCase().split('…').filter(Boolean)
  const [first] = parts
  if (first === undefined) return () => []
  const pattern = new RegExp(parts.map(escaped).join(gap), 'g')
  const negative = /^[没不未无非]/.test(first)
  return text =>
    text.includes(first)
      ? [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          denied: !negative && isDenied(text, index),
        }))
      : []
}

const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** 没、不、未 right before words take them back; 有没有 and 是不是 ask. */
const isDenied = (text: string, start: number): boolean =>
  /(?<![有是会能要])(没有?|不是?|未曾?|并非|别|从不|从未|无)[被再给]?$/.test(text.slice(Math.max(0, start - 5), start))
