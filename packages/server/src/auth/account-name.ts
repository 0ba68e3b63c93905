/** The name of an account as it is kept and compared: however it is typed, small letters and without blanks around it. */
export const accountName = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()
