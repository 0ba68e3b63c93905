import { createHash } from 'node:crypto'

/** The ways of hashing that an administrator can choose from. */
export const hashAlgorithms = ['sha256', 'sm3'] as const

export type HashAlgorithm = (typeof hashAlgorithms)[number]

/** The hash of a text in UTF-8, in hex: SHA-256, or SM3 (GB/T 32905). */
export const hashText = (algorithm: HashAlgorithm, text: string): string =>
  createHash(algorithm).update(text, 'utf8').digest('hex')

/** SHA-256 of a text in UTF-8, in hex. */
export const sha256 = (text: string): string => hashText('sha256', text)
