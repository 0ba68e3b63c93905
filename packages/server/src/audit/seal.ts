// A seal covers where every chain stood that moved since the seal before, and that seal itself.

import type { Stream } from '../db/tables-audit.ts'
import { canonicalJson } from '../secrets/canonical-json.ts'
import { type HashAlgorithm, hashText } from '../secrets/hash.ts'
import { leafOf } from './tree.ts'

/** Where a chain stood. `subject`: the case, or the jurisdiction. */
export interface Head {
  readonly stream: Stream
  readonly subject: string
  readonly version: number
  readonly chain: string
}

/** A seal as it is kept and published. */
export interface Seal {
  readonly jurisdiction: string
  /** Counts from 1 without gaps. */
  readonly number: number
  /** The day that was over, `YYYY-MM-DD`. */
  readonly day: string
  readonly algorithm: HashAlgorithm
  /** The hash of the seal before; empty before the first. */
  readonly previous: string
  /** How many chains it covers. */
  readonly heads: number
  /** The root of the tree over them. */
  readonly root: string
  readonly hash: string
}

/** The leaf of a head in a seal's tree. */
export const leafOfHead = (algorithm: HashAlgorithm, jurisdiction: string, head: Head): string =>
  leafOf(algorithm, canonicalJson([jurisdiction, head.stream, head.subject, head.version, head.chain]))

/** The hash of a seal, from everything else in it. */
export const hashOfSeal = ({
  jurisdiction,
  number,
  day,
  algorithm,
  previous,
  heads,
  root,
}: Omit<Seal, 'hash'>): string =>
  hashText(algorithm, canonicalJson(['remit-seal/1', jurisdiction, number, day, algorithm, previous, heads, root]))

/** A seal as a line that can be printed, mailed or published; `readAnchor` reads it again. */
export const sayAnchor = ({ jurisdiction, number, day, algorithm, hash }: Seal): string =>
  `remit-seal/1 ${jurisdiction} ${number} ${day} ${algorithm} ${hash}`

/** What a published line says of a seal. */
export type Anchor = Pick<Seal, 'jurisdiction' | 'number' | 'day' | 'hash'>

/** Reads a published line; undefined for a line that is none. */
export function readAnchor(line: string): Anchor | undefined {
  const found = /^remit-seal\/1 (\S+) (\d{1,9}) (\d{4}-\d{2}-\d{2}) (?:sha256|sm3) ([0-9a-f]{64})$/.exec(line.trim())
  const [, jurisdiction, number, day, hash] = found ?? []
  if (jurisdiction === undefined || day === undefined || hash === undefined) return undefined
  return { jurisdiction, number: Number(number), day, hash }
}
