import { Decimal as DecimalOfAnySize } from 'decimal.js'

export type Decimal = DecimalOfAnySize

/** Numbers of formulas: 34 significant digits, as FEEL has them, rounded half up; beyond 10^100 they are infinite. */
export const Decimal = DecimalOfAnySize.clone({
  precision: 34,
  rounding: DecimalOfAnySize.ROUND_HALF_UP,
  maxE: 100,
  minE: -100,
})

/** `half-up` takes a half away from zero: 2.675 is 2.68, and -2.5 is -3. */
export type RoundingMode = 'half-up' | 'up' | 'down'

const modes = {
  'half-up': DecimalOfAnySize.ROUND_HALF_UP,
  up: DecimalOfAnySize.ROUND_CEIL,
  down: DecimalOfAnySize.ROUND_FLOOR,
} as const

export const roundTo = (number: Decimal, decimals: number, mode: RoundingMode): Decimal =>
  number.toDecimalPlaces(decimals, modes[mode])

/** As it is written on paper, with exactly so many decimals, rounded half up; zero has no sign. */
export function writeDecimals(number: Decimal, decimals: number): string {
  const rounded = roundTo(number, decimals, 'half-up')
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals)
}

/** As it is written on paper, with as many decimals as it has. */
export const writeDecimal = (number: Decimal): string => (number.isZero() ? '0' : number.toFixed())
