import { isLocalDate } from '../calendar/local-date.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether these are 18 characters of a citizen's identity number: a birthday that exists, and the check digit of GB 11643. */
export function isIdNumber(written: string): boolean {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(written) ?? []
  if (!isLocalDate(`${year}-${month}-${day}`)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(written[at]), 0)
  return '10X98765432'[sum % 11] === written[17]
}
