// The files of a form: sent one after the other as soon as they are chosen, so that submitting need not wait for them.
import { useEffect, useReducer, useRef } from 'react'
import { type Sending, sendFile } from '../../api/upload.ts'
import type { UploadRulesView } from '../../api/views.ts'

/** A file on its way. `share`: from 0 to 1; `error`: why it was not taken. */
export interface UploadEntry {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly file?: File
  readonly share: number
  /** Whether it is on its way now. */
  readonly sending?: true
  /** The id with which the server knows it, once it is there. */
  readonly id?: string
  readonly error?: unknown
}

/** A file that the server has, as a draft remembers it. */
export type SentFile = Pick<UploadEntry, 'name' | 'size'> & { readonly id: string }

type Change =
  | { readonly type: 'add'; readonly entries: readonly UploadEntry[] }
  | { readonly type: 'change' | 'end'; readonly key: string; readonly to: Partial<UploadEntry> }
  | { readonly type: 'again' | 'remove'; readonly key: string }
  | { readonly type: 'clear' }

function changed(entries: readonly UploadEntry[], change: Change): readonly UploadEntry[] {
  switch (change.type) {
    case 'add':
      return [...entries, ...change.entries]
    case 'change':
      return entries.map(entry => (entry.key === change.key ? { ...entry, ...change.to } : entry))
    case 'end':
      return entries.map(entry => {
        if (entry.key !== change.key) return entry
        const { sending: _, ...rest } = entry
        return { ...rest, ...change.to }
      })
    case 'again':
      return entries.map(entry => {
        if (entry.key !== change.key) return entry
        const { error: _, ...rest } = entry
        return { ...rest, share: 0 }
      })
    case 'remove':
      return entries.filter(({ key }) => key !== change.key)
    case 'clear':
      return []
  }
}

/** The files of one form. */
export interface Uploads {
  readonly entries: readonly UploadEntry[]
  /** What the server has already, in order. */
  readonly sent: readonly SentFile[]
  /** Whether something is still on its way. */
  readonly busy: boolean
  /** Adds files, as many as may be; returns whether all were added. */
  readonly add: (files: Iterable<File>, rules: UploadRulesView) => boolean
  readonly again: (key: string) => void
  readonly remove: (key: string) => void
  readonly clear: () => void
}

/** Keeps and sends the files of a form; `before`: what a draft says that the server has. */
export function useUploads(before: readonly SentFile[] = []): Uploads {
  const [entries, dispatch] = useReducer(changed, before, sent => sent.map(asEntry))
  const under = useRef<{ readonly key: string; readonly sending: Sending }>(undefined)
  const waiting = entries.find(entry => entry.id === undefined && entry.error === undefined)
  // What is on its way is told by the entries: an effect of an older picture of them would send the same file again.
  const next = entries.some(entry => entry.sending) ? undefined : waiting

  useEffect(() => {
    if (next?.file === undefined || under.current !== undefined) return
    const { key, file } = next
    const to = (type: 'change' | 'end', change: Partial<UploadEntry>) => dispatch({ type, key, to: change })
    const sending = sendFile(file, share => to('change', { share }))
    under.current = { key, sending }
    to('change', { sending: true })
    const ended = (change: Partial<UploadEntry>) => {
      if (under.current?.sending === sending) under.current = undefined
      to('end', change)
    }
    sending.done.then(
      ({ id, name, size }) => ended({ id, name, size, share: 1 }),
      error => ended({ error }),
    )
  }, [next])
  const stop = () => {
    under.current?.sending.stop()
    under.current = undefined
  }
  // Whoever leaves the page does not go on sending.
  useEffect(() => () => under.current?.sending.stop(), [])

  return {
    entries,
    sent: entries.flatMap(({ id, name, size }) => (id === undefined ? [] : [{ id, name, size }])),
    busy: waiting !== undefined,
    add: (files, { mostFiles, largestFile }) => {
      const chosen = [...files]
      const room = Math.max(0, mostFiles - entries.length)
      dispatch({ type: 'add', entries: chosen.slice(0, room).map(file => newEntry(file, largestFile)) })
      return chosen.length <= room
    },
    again: key => dispatch({ type: 'again', key }),
    remove: key => {
      if (under.current?.key === key) stop()
      dispatch({ type: 'remove', key })
    },
    clear: () => {
      stop()
      dispatch({ type: 'clear' })
    },
  }
}

/** Stands for a file that is larger than the server takes: it is not sent at all. */
export const tooLarge = Symbol('too large')

const newEntry = (file: File, largest: number): UploadEntry => ({
  key: crypto.randomUUID(),
  name: file.name,
  size: file.size,
  file,
  share: 0,
  ...(file.size > largest && { error: tooLarge }),
})

const asEntry = (sent: SentFile): UploadEntry => ({ ...sent, key: sent.id, share: 1 })
