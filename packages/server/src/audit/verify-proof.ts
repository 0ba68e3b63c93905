// Verifies an exported case by itself: without the database, without a key.
import { noChain } from '../cases/event-chain.ts'
import { hashOfFiles } from '../lists/read-list-folder.ts'
import { findFirstBreak } from './diagnose.ts'
import type { Covered, Proof } from './proof.ts'
import { type Anchor, hashOfSeal, leafOfHead } from './seal.ts'
import { chainOfRead } from './side-chains.ts'
import { rootBy } from './tree.ts'

/** Something in an exported case that does not hold. */
export interface Flaw {
  readonly what: 'event' | 'read' | 'list' | 'seal' | 'path' | 'not-published' | 'not-covered'
  /** The version of the event, the place of the read, or the number of the seal. */
  readonly at: number
}

/** What does not hold in an exported case; none where all of it does. `anchors`: seals that were published. */
export function verifyProof(proof: Proof, anchors: readonly Anchor[] = []): readonly Flaw[] {
  return [
    ...flawsOfEvents(proof),
    ...flawsOfReads(proof),
    ...flawsOfLists(proof),
    ...flawsOfSeals(proof, anchors),
    ...proof.covered.flatMap(covered =>
      leadsToSeal(proof, covered) ? [] : [{ what: 'path' as const, at: covered.seal }],
    ),
  ]
}

/** Up to which version the case's events are covered by a seal; 0 where none covers it yet. */
export const coveredUpTo = ({ covered }: Proof): number =>
  Math.max(0, ...covered.filter(({ stream }) => stream === 'case').map(({ version }) => version))

function flawsOfEvents({ jurisdiction, caseId, events }: Proof): Flaw[] {
  const found = findFirstBreak(jurisdiction, events)
  const strange = events.find(({ event }) => event.caseId !== caseId)
  if (strange !== undefined) return [{ what: 'event', at: strange.event.version }]
  return found === undefined ? [] : [{ what: 'event', at: found.version }]
}

function flawsOfReads({ jurisdiction, caseId, reads }: Proof): Flaw[] {
  let before = noChain
  for (const [at, read] of reads.entries()) {
    const whole =
      read.ordinal === at + 1 && read.caseId === caseId && read.chain === chainOfRead(before, jurisdiction, read)
    if (!whole) return [{ what: 'read', at: at + 1 }]
    before = read.chain
  }
  return []
}

function flawsOfLists({ lists, events }: Proof): Flaw[] {
  const sound = new Set(
    lists.filter(({ hash, files }) => hashOfFiles(new Map(Object.entries(files))) === hash).map(({ hash }) => hash),
  )
  const first = events.find(({ event }) => !sound.has(event.list))
  return first === undefined ? [] : [{ what: 'list', at: first.event.version }]
}

function flawsOfSeals({ jurisdiction, seals }: Proof, anchors: readonly Anchor[]): Flaw[] {
  const flaws: Flaw[] = []
  let previous = ''
  for (const [at, seal] of seals.entries()) {
    const whole =
      seal.jurisdiction === jurisdiction &&
      seal.number === at + 1 &&
      seal.previous === previous &&
      seal.hash === hashOfSeal(seal)
    if (!whole) flaws.push({ what: 'seal', at: at + 1 })
    previous = seal.hash
  }
  for (const { jurisdiction: theirs, number, hash } of anchors)
    if (theirs === jurisdiction && seals[number - 1]?.hash !== hash) flaws.push({ what: 'not-published', at: number })
  return flaws
}

/** Whether what was sealed is in the export, and leads to the root of its seal. */
function leadsToSeal(
  { jurisdiction, caseId, seals, events, reads }: Proof,
  { seal: number, path, ...head }: Covered,
): boolean {
  const seal = seals[number - 1]
  if (seal === undefined || head.subject !== caseId) return false
  const chain = head.stream === 'case' ? events[head.version - 1]?.chain : reads[head.version - 1]?.chain
  const { stream, subject, version } = head
  const leaf = leafOfHead(seal.algorithm, jurisdiction, { stream, subject, version, chain: head.chain })
  return chain === head.chain && rootBy(seal.algorithm, leaf, path) === seal.root
}
