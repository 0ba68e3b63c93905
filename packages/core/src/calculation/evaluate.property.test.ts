import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dateOfDay, dayNumber } from '../calendar/local-date.ts'
import { say } from './testing/evaluated.ts'

/** An amount in cents, and as text. */
const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const asText = (amount: number): string => {
  const size = `${Math.abs(amount)}`.padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
}

test('amounts add up to the cent', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), amounts => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0)
      expect(say(`sum([${amounts.map(asText).join(', ')}]) = ${asText(total)}`)).toBe(true)
      expect(say(`${amounts.map(amount => `(${asText(amount)})`).join(' + ')} = ${asText(total)}`)).toBe(true)
    }),
  )
})

test('rounding half up is what whole numbers of mills say', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), mills => {
      const size = Math.abs(mills)
      const rounded = Math.sign(mills) * Math.floor((size + 5) / 10)
      const written = `${mills < 0 ? '-' : ''}${Math.floor(size / 1000)}.${`${size % 1000}`.padStart(3, '0')}`
      expect(say(`round(${written}, 2) = ${asText(rounded)}`)).toBe(true)
    }),
  )
})

test('a date plus months is the calendar’s', () => {
  const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 600 }), (number, months) => {
      const date = dateOfDay(number)
      expect(say(`date("${date}") + duration("P${months}M")`)).toBe(addMonths(date, months))
      expect(say(`(date("${date}") + duration("P${months}D") - date("${date}")).days`)).toBe(months)
    }),
  )
})

const formulas = fc.constantFrom(
  'coerced or months > 3',
  'coerced and months > 3',
  'if coerced then months else ratio',
  'if months > 3 then ratio * 2 else 1',
  'months * ratio + months',
  'months between 1 and 4 or coerced',
  'some n in [months, 2] satisfies n > 4',
  'not(coerced and ratio > 0.5)',
)
const given = fc.record(
  { coerced: fc.boolean(), months: fc.integer({ min: 0, max: 9 }), ratio: fc.constantFrom('0', '0.5', '0.75') },
  { requiredKeys: [] },
)

test('a value that is known stays as more becomes known', () => {
  fc.assert(
    fc.property(formulas, given, given, (formula, some, others) => {
      const before = say(formula, some)
      if (typeof before === 'object' && before !== null) return
      expect(say(formula, { ...others, ...some })).toEqual(before)
    }),
    { numRuns: 1000 },
  )
})

test('what is missing is never what was given, and all of it is enough', () => {
  const rest = { coerced: true, months: 5, ratio: '0.5' }
  fc.assert(
    fc.property(formulas, given, (formula, some) => {
      const said = say(formula, some)
      if (typeof said !== 'object' || said === null || !('missing' in said)) return
      for (const missing of said.missing as readonly { fact: string }[]) expect(some).not.toHaveProperty(missing.fact)
      const all = say(formula, { ...rest, ...some })
      expect(typeof all === 'object').toBe(false)
    }),
    { numRuns: 500 },
  )
})
