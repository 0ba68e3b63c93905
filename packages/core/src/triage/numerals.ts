// Numbers in people's words: 13, 1,200, 十三, 三四十, 两万三, 6万8, 半. Of a range the lower end counts.

const digits = new Map([...'零〇一二三四五六七八九'].map((sign, at) => [sign, Math.max(0, at - 1)]))
for (const [sign, value] of [...'两俩仨'].map((each, at): [string, number] => [each, at === 2 ? 3 : 2]))
  digits.set(sign, value)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['k', 1000],
  ['万', 10_000],
  ['w', 10_000],
])

/** A number found in a text, with the place of its words. */
export interface FoundNumber {
  readonly value: number
  readonly start: number
  readonly end: number
}

const token = '(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[wk](?![a-z]))?|[零〇一二三四五六七八九两俩仨十百千万])'
const pattern = new RegExp(`${token}+|半(?=个?[年月天])`, 'g')
const tokens = /\d+(?:,\d{3})*(?:\.\d+)?|./g

/** All numbers of a normalised text, from left to right. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  for (const { 0: words, index } of text.matchAll(pattern))
    found.push({ value: words === '半' ? 0.5 : readNumber(words), start: index, end: index + words.length })
  return found
}

function readNumber(words: string): number {
  let [total, section, scale] = [0, 0, 1]
  let run: number[] = []
  for (const sign of words.match(tokens) ?? []) {
    const unit = units.get(sign)
    if (unit === undefined) {
      run.push(digits.get(sign) ?? Number(sign.replaceAll(',', '')))
      continue
    }
    if (unit === 10_000) [total, section] = [total + (section + joined(run) || 1) * unit, 0]
    else section += (joined(run) || 1) * unit
    run = []
    scale = unit
  }
  return total + section + (leavesUnitOut(run, scale) ? (joined(run) * scale) / 10 : joined(run))
}

/** 两万三 and 6万8 leave the last unit out. */
const leavesUnitOut = ([first = 0, second]: readonly number[], scale: number): boolean =>
  scale >= 100 && second === undefined && first > 0 && first < 10

/** 三四 and 三五 are ranges and count as three; 零三 and 二零二六 are rows of digits. */
function joined(run: readonly number[]): number {
  const [first = 0, second = 0] = run
  const isRange = run.length === 2 && first > 0 && second > first && second <= first + 2
  return isRange ? first : Number(run.join(''))
}
