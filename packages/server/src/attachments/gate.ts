/** Lets so many in at once, and no more. */
export interface Gate {
  /** Lets one in and returns how it goes out again; undefined when it is full. */
  readonly enter: () => (() => void) | undefined
}

/** A gate for `most` at once, in this process. */
export function createGate(most: number): Gate {
  let within = 0
  return {
    enter: () => {
      if (within >= most) return undefined
      within += 1
      let left = false
      return () => {
        if (!left) within -= 1
        left = true
      }
    },
  }
}
