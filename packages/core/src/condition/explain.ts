// A condition in words, from the same table that is evaluated.
import type { Matter } from '../catalogue/list.ts'
import type { Text } from '../text.ts'
import type { Bound, Condition, Row, RowTest, Scalar, Test } from './condition.ts'
import { sayOutcome, sayValue } from './say-value.ts'

/** A condition in words: rows joined by 或, tests by 且. */
export function explainCondition(matter: Matter, condition: Condition): Text {
  if (condition.length === 0) return { zh: '不会发生', en: 'never' }
  const rows = condition.map(row => explainRow(matter, row))
  return { zh: rows.map(({ zh }) => zh).join('；或'), en: rows.map(({ en }) => en).join('; or ') }
}

/** A row in words. */
export function explainRow(matter: Matter, row: Row): Text {
  if (row.length === 0) return { zh: '案件成立', en: 'the case exists' }
  const tests = row.map(test => explainTest(matter, test))
  return { zh: tests.map(({ zh }) => zh).join('，且'), en: tests.map(({ en }) => en).join(' and ') }
}

/** A test in words: what is read, and how it must be. */
export function explainTest(matter: Matter, { key, test }: RowTest): Text {
  const label = labelOf(matter, key)
  const sign = signOf(matter, key, test)
  return { zh: `${label.zh}${sign.zh}`, en: `${label.en} ${sign.en}` }
}

/** What a key of a condition is called. */
export function labelOf(matter: Matter, key: string): Text {
  if (key === 'channel') return { zh: '来源', en: 'channel' }
  return matter.duties[key]?.title ?? matter.facts[key]?.label ?? { zh: key, en: key }
}

const channels: Record<string, Text> = {
  report: { zh: '群众举报', en: 'report' },
  application: { zh: '申请', en: 'application' },
  inspection: { zh: '检查发现', en: 'inspection' },
  referral: { zh: '移送转办', en: 'referral' },
  schedule: { zh: '定期启动', en: 'schedule' },
}

/** A value or outcome, as one reads it for a key. */
export function sayReading(matter: Matter, key: string, value: unknown): Text {
  if (key === 'channel') return channels[String(value)] ?? { zh: String(value), en: String(value) }
  if (matter.duties[key] !== undefined) return sayOutcome(matter, key, String(value))
  return value === 'never' ? { zh: '不适用', en: 'not applicable' } : sayValue(matter.facts[key], value)
}

function signOf(matter: Matter, key: string, test: Test): Text {
  switch (test.kind) {
    case 'known':
      return matter.duties[key] === undefined ? { zh: '已查明', en: 'is established' } : { zh: '已履行', en: 'is done' }
    case 'not':
      return negated(matter, key, test.test)
    case 'one-of':
      return oneOf(matter, key, test.values, ['为', 'is'])
    case 'range':
      return rangeOf(matter, key, test)
  }
}

function oneOf(matter: Matter, key: string, values: readonly Scalar[], [zh, en]: readonly [string, string]): Text {
  const said = values.map(value => sayReading(matter, key, value))
  return { zh: `${zh}${said.map(each => each.zh).join('或')}`, en: `${en} ${said.map(each => each.en).join(' or ')}` }
}

function negated(matter: Matter, key: string, test: Test): Text {
  if (test.kind === 'one-of') return oneOf(matter, key, test.values, ['不为', 'is not'])
  const inner = signOf(matter, key, test)
  return { zh: `并非${inner.zh}`, en: `is not such that it ${inner.en}` }
}

function rangeOf(matter: Matter, key: string, { from, to }: { from?: Bound; to?: Bound }): Text {
  const low =
    from === undefined ? undefined : { sign: from.inclusive ? '≥' : '>', value: sayReading(matter, key, from.value) }
  const high =
    to === undefined ? undefined : { sign: to.inclusive ? '≤' : '<', value: sayReading(matter, key, to.value) }
  const parts = [low, high].filter(part => part !== undefined)
  return {
    zh: parts.map(({ sign, value }) => ` ${sign} ${value.zh}`).join('，'),
    en: parts.map(({ sign, value }) => `${sign} ${value.en}`).join(', '),
  }
}
