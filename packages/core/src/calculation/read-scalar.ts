// One value as it comes in, from JSON, a form or a command line.
import { isLocalDate } from '../calendar/local-date.ts'
import { nearest } from '../catalogue/nearest.ts'
import { ok, type Result, refuse } from '../result.ts'
import { Decimal, writeDecimal } from './decimal.ts'
import type { FactScalar, ScalarDeclaration } from './fact-value.ts'
import { isIdNumber } from './id-number.ts'

/** Why a value is refused, and what would do. */
export interface ScalarProblem {
  readonly code:
    | 'not-a-boolean'
    | 'not-an-integer'
    | 'not-a-number'
    | 'not-a-date'
    | 'no-such-date'
    | 'not-a-text'
    | 'too-long'
    | 'not-an-id-number'
    | 'unknown-value'
    | 'too-precise'
    | 'below'
    | 'above'
  readonly data: Readonly<Record<string, string | number | readonly string[]>>
}

type Read = Result<FactScalar, ScalarProblem>

const mostCharacters = 10_000
const fewDecimals = 10

/** The value in the shape in which it is stored, or why it is refused. */
export function readScalar(declaration: ScalarDeclaration, raw: unknown): Read {
  switch (declaration.type) {
    case 'boolean':
      return readBoolean(raw)
    case 'enum':
      return readEnum(Object.keys(declaration.values ?? {}), raw)
    case 'integer':
      return readInteger(declaration, raw)
    case 'number':
      return readDecimal(declaration, raw, fewDecimals)
    case 'money': {
      const read = readDecimal(declaration, raw, 2)
      return read.ok ? ok(new Decimal(String(read.value)).toFixed(2)) : read
    }
    case 'date':
      return readDate(raw)
    case 'text':
      return readText(raw)
    case 'id-number':
      return readIdNumber(raw)
  }
}

// Full-width digits and signs, as Chinese keyboards give them, become plain ones.
const plain = (raw: unknown): string =>
  typeof raw === 'string' ? raw.normalize('NFKC').trim() : typeof raw === 'number' ? String(raw) : ''

const problem = (code: ScalarProblem['code'], raw: unknown, more: ScalarProblem['data'] = {}): Read =>
  refuse({ code, data: { given: shown(raw), ...more } })

const shown = (raw: unknown): string =>
  (typeof raw === 'object' ? (Array.isArray(raw) ? '[…]' : '{…}') : String(raw)).slice(0, 100)

function readBoolean(raw: unknown): Read {
  if (typeof raw === 'boolean') return ok(raw)
  return raw === 'true' || raw === 'false' ? ok(raw === 'true') : problem('not-a-boolean', raw)
}

function readEnum(values: readonly string[], raw: unknown): Read {
  if (typeof raw === 'string' && values.includes(raw)) return ok(raw)
  const near = typeof raw === 'string' ? nearest(raw, values) : undefined
  return problem('unknown-value', raw, near === undefined ? { values } : { values, nearest: near })
}

type Bounds = Pick<ScalarDeclaration, 'min' | 'max'>

function readInteger(bounds: Bounds, raw: unknown): Read {
  const written = plain(raw)
  if (!/^[-+]?\d{1,15}$/.test(written)) return problem('not-an-integer', raw)
  // Adding zero makes -0 plain.
  const number = Number(written) + 0
  return outOf(bounds, new Decimal(number), raw) ?? ok(number)
}

function readDecimal(bounds: Bounds, raw: unknown, decimals: number): Read {
  const written = plain(raw)
  const joined = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written
  if (!/^[-+]?\d{1,15}(\.\d+)?$/.test(joined)) return problem('not-a-number', raw)
  const number = new Decimal(joined.replace('+', ''))
  if (number.decimalPlaces() > decimals) return problem('too-precise', raw, { decimals })
  return outOf(bounds, number, raw) ?? ok(writeDecimal(number))
}

/** What is counted or measured is not negative, unless its declaration says so with a `min`. */
function outOf({ min = 0, max }: Bounds, number: Decimal, raw: unknown): Read | undefined {
  if (number.lt(min)) return problem('below', raw, { min })
  return max !== undefined && number.gt(max) ? problem('above', raw, { max }) : undefined
}

function readDate(raw: unknown): Read {
  const written = typeof raw === 'string' ? plain(raw) : ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return problem('not-a-date', raw, { wanted: 'YYYY-MM-DD' })
  return isLocalDate(written) ? ok(written) : problem('no-such-date', raw)
}

function readText(raw: unknown): Read {
  if (typeof raw !== 'string') return problem('not-a-text', raw)
  return raw.length > mostCharacters ? problem('too-long', raw, { most: mostCharacters }) : ok(raw.trim())
}

function readIdNumber(raw: unknown): Read {
  const written = typeof raw === 'string' ? plain(raw).toUpperCase() : ''
  return isIdNumber(written) ? ok(written) : problem('not-an-id-number', raw)
}
