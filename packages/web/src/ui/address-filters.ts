// Which rows of a list are shown lives in the address: it can be sent, kept and gone back to.
import { useSearchParams } from 'react-router'

/** The filters in the address, and how to change some of them; nothing, or the empty word, takes one away. */
export interface AddressFilters {
  readonly get: (name: string) => string | undefined
  readonly change: (changes: Readonly<Record<string, string | undefined>>, how?: { replace?: boolean }) => void
  /** Those of some names that are there, as in an address. */
  readonly among: (names: readonly string[]) => URLSearchParams
  readonly replaceAll: (query: string) => void
}

export function useAddressFilters(): AddressFilters {
  const [params, setParams] = useSearchParams()
  return {
    get: name => params.get(name) || undefined,
    change: (changes, { replace = false } = {}) =>
      setParams(
        before => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') next.delete(name)
            else next.set(name, value)
          }
          return next
        },
        { replace },
      ),
    among: names => {
      const there = new URLSearchParams()
      for (const name of names) {
        const value = params.get(name)
        if (value) there.set(name, value)
      }
      return there
    },
    replaceAll: query => setParams(new URLSearchParams(query)),
  }
}
