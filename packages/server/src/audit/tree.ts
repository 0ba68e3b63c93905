// A tree of hashes: its root stands for all leaves in order, and a few hashes prove one of them.
import { type HashAlgorithm, hashText } from '../secrets/hash.ts'

/** A step on the way from a leaf to the root: the hash beside it, and on which side it stands. */
export interface PathStep {
  readonly side: 'left' | 'right'
  readonly hash: string
}

/** The leaf of a text. A leaf is never mistaken for a node. */
export const leafOf = (algorithm: HashAlgorithm, text: string): string => hashText(algorithm, `leaf ${text}`)

const nodeOf = (algorithm: HashAlgorithm, left: string, right: string): string =>
  hashText(algorithm, `node ${left} ${right}`)

/** The root of no leaves at all. */
const emptyRoot = (algorithm: HashAlgorithm): string => hashText(algorithm, 'empty')

/** Takes leaves one at a time and keeps only as many hashes as the tree is high. */
export function growTree(algorithm: HashAlgorithm): { add: (leaf: string) => void; root: () => string } {
  // Whole trees, the largest first; the one at place n from the end holds 2^n leaves where the count has that bit.
  const whole: { hash: string; height: number }[] = []
  return {
    add: leaf => {
      let next = { hash: leaf, height: 0 }
      while (whole.at(-1)?.height === next.height) {
        const left = whole.pop()
        if (left === undefined) break
        next = { hash: nodeOf(algorithm, left.hash, next.hash), height: next.height + 1 }
      }
      whole.push(next)
    },
    root: () => {
      const right = whole.map(({ hash }) => hash).reverse()
      return right.length === 0 ? emptyRoot(algorithm) : right.reduce((after, left) => nodeOf(algorithm, left, after))
    },
  }
}

/** The root over leaves in order. */
export function rootOf(algorithm: HashAlgorithm, leaves: readonly string[]): string {
  const tree = growTree(algorithm)
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/** The way from the leaf at a place to the root. */
export function pathTo(algorithm: HashAlgorithm, leaves: readonly string[], at: number): readonly PathStep[] {
  if (leaves.length <= 1) return []
  const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return at < half
    ? [...pathTo(algorithm, left, at), { side: 'right', hash: rootOf(algorithm, right) }]
    : [...pathTo(algorithm, right, at - half), { side: 'left', hash: rootOf(algorithm, left) }]
}

/** The root that a leaf and its way lead to. */
export const rootBy = (algorithm: HashAlgorithm, leaf: string, path: readonly PathStep[]): string =>
  path.reduce(
    (hash, step) => (step.side === 'left' ? nodeOf(algorithm, step.hash, hash) : nodeOf(algorithm, hash, step.hash)),
    leaf,
  )
