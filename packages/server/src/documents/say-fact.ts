// A fact as a document writes it.
import { type Fact, isLocalDate, sayDate, sayValue } from '@remit/core'
import type { CaseView } from '../views.ts'
import { moneyInWords } from './chinese-numerals.ts'

type SeenFact = CaseView['facts'][number]

/** A fact's value in Chinese, as far as this person sees it; a table row by row. Empty where it is not known. */
export function factText(fact: Fact | undefined, { value, text, hidden, hiddenColumns = [] }: SeenFact): string {
  if (hidden) return text.zh
  if (value === null || value === undefined) return ''
  if (fact?.type === 'table' && Array.isArray(value))
    return value.map((row, at) => `${at + 1}. ${rowText(fact, row, hiddenColumns)}`).join('\n')
  return valueText(fact, value)
}

function rowText(fact: Fact & { type: 'table' }, row: Record<string, unknown>, hidden: readonly string[]): string {
  return Object.entries(fact.columns)
    .filter(([id]) => !hidden.includes(id) && row[id] !== undefined && row[id] !== null)
    .map(([id, column]) => `${column.label.zh}：${cellText(column, row[id])}`)
    .join('，')
}

const cellText = ({ type, values, unit }: (Fact & { type: 'table' })['columns'][string], value: unknown): string => {
  if (values !== undefined) return values[String(value)]?.zh ?? String(value)
  return type === 'money' ? yuan(String(value)) : `${valueText(undefined, value)}${unit?.zh ?? ''}`
}

function valueText(fact: Fact | undefined, value: unknown): string {
  if (fact?.type === 'money') return yuan(String(value))
  if (typeof value === 'string' && isLocalDate(value)) return sayDate(value).zh
  return sayValue(fact, value).zh
}

/** An amount as documents write it: `12345.6` → 12,345.60元. What is no decimal stays as it is. */
export function yuan(amount: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  if (whole === '') return amount
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}元`
}

/** An amount in words; empty where it is not known or not exact to the fen. */
export const amountInWords = (value: unknown): string =>
  value === null || value === undefined ? '' : (moneyInWords(String(value)) ?? '')
