import type { Fact, Matter } from '../catalogue/list.ts'
import type { Text } from '../text.ts'

const plain = (value: unknown): Text => ({ zh: String(value), en: String(value) })

/** A fact's value in words. */
export function sayValue(fact: Fact | undefined, value: unknown): Text {
  if (value === null || value === undefined) return { zh: '未知', en: 'unknown' }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (Array.isArray(value))
    return { zh: `${value.length}条`, en: `${value.length} ${value.length === 1 ? 'entry' : 'entries'}` }
  if (fact === undefined) return plain(value)
  if (fact.type === 'enum') return fact.values[String(value)] ?? plain(value)
  if ('unit' in fact && fact.unit !== undefined)
    return { zh: `${value}${fact.unit.zh}`, en: `${value} ${fact.unit.en}` }
  return plain(value)
}

/** An outcome of a duty in words. */
export function sayOutcome(matter: Matter, duty: string, outcome: string): Text {
  const label = matter.duties[duty]?.outcomes?.[outcome]
  if (label !== undefined) return label
  if (outcome === 'never') return { zh: '未发生', en: 'does not arise' }
  return outcome === 'done' ? { zh: '已履行', en: 'done' } : plain(outcome)
}
