import { expect, test } from 'vitest'
import type { Parameter } from '../catalogue/list.ts'
import { parameterOn } from './parameter-on.ts'

const source = { title: 'An invented notice', status: 'seen', checkedOn: '2026-01-01' } as const
const income: Parameter = {
  id: 'income',
  label: { zh: '收入', en: 'income' },
  unit: { zh: '元', en: 'yuan' },
  values: [
    { from: '2026-01-01', value: '300', source },
    { from: '2024-01-01', to: '2024-12-31', value: '100', source },
  ],
}

test('the latest value that began by then counts, until it ends', () => {
  expect(parameterOn(income, '2023-12-31')).toBeUndefined()
  expect(parameterOn(income, '2024-01-01')?.value).toBe('100')
  expect(parameterOn(income, '2024-12-31')?.value).toBe('100')
  expect(parameterOn(income, '2025-06-01')).toBeUndefined()
  expect(parameterOn(income, '2031-06-01')?.value).toBe('300')
})
