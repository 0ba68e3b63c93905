// Numbers that a report states, by the words after them (before: 岁), before them (after: 欠), or that stand for them (12: 小学生).
import type { Fact } from '../catalogue/list.ts'
import { type Cue, readCue } from './cue.ts'
import type { FactReader } from './found-fact.ts'
import type { FoundNumber } from './numerals.ts'

interface Unit {
  readonly word: string
  /** What one of it is worth: 年=12 counts a year as twelve. */
  readonly worth: number
}

interface Counted {
  readonly value: number
  readonly start: number
  readonly end: number
  /** The place of its unit in the list: the first says most. */
  readonly rank: number
}

/** Reads a number fact. Of several numbers the first counts; the least or the greatest where the fact is derived as such. */
export function numberReader(fact: Fact, { before = [], after = [], ...words }: NonNullable<Fact['cues']>): FactReader {
  const units = before.map(readUnit)
  const ahead = after.map(readCue)
  const values = Object.entries(words).map(([value, cues]) => ({ value: Number(value), cues: cues.map(readCue) }))
  return (text, numbers) => {
    const counted = numbers.flatMap(number => count({ fact, units, ahead, text, number }) ?? [])
    const said = values.flatMap(({ value, cues }) =>
      cues
        .flatMap(cue => cue(text).filter(({ denied }) => !denied))
        .map(({ start, end }) => ({ value, start, end, rank: 0 })),
    )
    const chosen = choose(fact, [...counted, ...said])
    if (chosen === undefined) return undefined
    const { value, start, end } = chosen
    return { value: fact.type === 'integer' ? Math.trunc(value) : String(value), start, end }
  }
}

function readUnit(written: string): Unit {
  const [word = '', worth] = written.split('=')
  return { word, worth: worth === undefined ? 1 : Number(worth) }
}

interface Counting {
  readonly fact: Fact
  readonly units: readonly Unit[]
  readonly ahead: readonly Cue[]
  readonly text: string
  readonly number: FoundNumber
}

function count({ fact, units, ahead, text, number }: Counting): Counted | undefined {
  if (units.length === 0 && ahead.length === 0) return undefined
  const { start, end } = number
  const before = text.slice(Math.max(0, start - 16), start).replace(/.*[。!?;,\n]/s, '')
  if (ahead.length > 0 && !ahead.some(cue => cue(before).length > 0)) return undefined
  const unit = unitAfter(units, text, end)
  if (unit === undefined)
    return needsNoUnit(fact, units, text.slice(start, end)) ? { ...number, rank: units.length } : undefined
  const half = text[unit.end] === '半' ? 0.5 : 0
  const value = (number.value + half) * unit.worth
  return {
    value: fact.type === 'integer' && isBelow(before, text.slice(unit.end)) ? value - 1 : value,
    start,
    end: unit.end,
    rank: unit.rank,
  }
}

/** The unit right after a number, or after 多, 几, 来, 余 and 个. */
function unitAfter(
  units: readonly Unit[],
  text: string,
  end: number,
): { worth: number; end: number; rank: number } | undefined {
  const loose = /^[多几来余]?个?/.exec(text.slice(end, end + 2))?.[0].length ?? 0
  for (const [rank, { word, worth }] of units.entries())
    for (let skip = 0; skip <= loose; skip += 1)
      if (text.startsWith(word, end + skip)) return { worth, end: end + skip + word.length, rank }
  return undefined
}

/** 欠了6万8: a sum so written needs no 元. */
const needsNoUnit = (fact: Fact, units: readonly Unit[], written: string): boolean =>
  units.length === 0 || (fact.type === 'money' && /[万w]/.test(written))

/** 不到十六岁, 没满十六岁, 十六岁以下 */
const isBelow = (before: string, after: string): boolean =>
  /(不到|没到|未到|[没未不]有?满|不足|还差)$/.test(before) || /^(以下|不到)/.test(after)

function choose(fact: Fact, counted: readonly Counted[]): Counted | undefined {
  const least = 'min' in fact ? (fact.min ?? -Infinity) : -Infinity
  const most = 'max' in fact ? (fact.max ?? Infinity) : Infinity
  const allowed = counted.filter(({ value }) => Number.isFinite(value) && value >= least && value <= most)
  const sign = fact.derived?.startsWith('min(') ? 1 : fact.derived?.startsWith('max(') ? -1 : 0
  return allowed.sort((a, b) => (a.value - b.value) * sign || a.rank - b.rank || a.start - b.start)[0]
}
