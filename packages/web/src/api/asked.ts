// What was asked, as the fragment of a page's address: it survives a reload and a bookmark, and a browser never sends
// the fragment to the server, so that nobody's story ends up in an access log.

/** A question: someone's words, the matter that they chose, what they answered and what they skipped. */
export interface Asked {
  readonly text: string
  readonly matter?: string | undefined
  readonly facts: Readonly<Record<string, unknown>>
  readonly skip: readonly string[]
}

export const nothingAsked: Asked = { text: '', facts: {}, skip: [] }

/** The fragment for a question, with its `#`; empty when nothing was asked. */
export function writeAsked({ text, matter, facts, skip }: Asked): string {
  const parts = new URLSearchParams()
  if (text !== '') parts.set('q', text)
  if (matter !== undefined) parts.set('matter', matter)
  if (Object.keys(facts).length > 0) parts.set('facts', JSON.stringify(facts))
  if (skip.length > 0) parts.set('skip', skip.join(' '))
  const written = parts.toString()
  return written === '' ? '' : `#${written}`
}

/** The question in a fragment; what cannot be read is left out. */
export function readAsked(fragment: string): Asked {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  return {
    text: parts.get('q') ?? '',
    matter: parts.get('matter') ?? undefined,
    facts: readFacts(parts.get('facts')),
    skip: (parts.get('skip') ?? '').split(' ').filter(id => id !== ''),
  }
}

function readFacts(written: string | null): Readonly<Record<string, unknown>> {
  if (written === null) return {}
  try {
    const facts: unknown = JSON.parse(written)
    return typeof facts === 'object' && facts !== null && !Array.isArray(facts)
      ? (facts as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}
