// A tape archive (ustar), the plainest container: any system opens it without us.

const block = 512
const longestName = 100

/** A file in an archive; its bytes must be taken before the next one. */
export interface Entry {
  readonly name: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A file to be put into an archive. */
export interface NewEntry {
  readonly name: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** The bytes of an archive, one file after the other. */
export async function* writeTar(entries: AsyncIterable<NewEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, bytes } of entries) {
    yield headerOf(name, size)
    let written = 0
    for await (const piece of bytes) {
      written += piece.length
      yield piece
    }
    if (written !== size) throw new Error(`${name} changed while it was copied`)
    yield Buffer.alloc(padding(size))
  }
  yield Buffer.alloc(2 * block)
}

const padding = (size: number): number => (block - (size % block)) % block

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block)
  if (Buffer.byteLength(name) > longestName) throw new Error(`Too long a name for an archive: ${name}`)
  const put = (text: string, at: number): number => header.write(text, at)
  put(name, 0)
  put('0000600\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put('00000000000\0', 136)
  put('        ', 148)
  put('0', 156)
  put('ustar\x0000', 257)
  put(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0)

/** Something that is no archive, or one that was cut off. */
export class ArchiveBroken extends Error {}

/** The files of an archive, as they come. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = readerOf(source)
  for (;;) {
    const header = await reader.exactly(block)
    if (header.every(byte => byte === 0)) break
    const { name, size } = readHeader(header)
    let left = size
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        const piece = await reader.atMost(left)
        left -= piece.length
        yield piece
      }
    }
    yield { name, size, bytes: bytes() }
    while (left > 0) left -= (await reader.atMost(left)).length
    await reader.exactly(padding(size))
  }
  // To the very end: what is authenticated at its end must be read to it.
  await reader.drain()
}

function readHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, length: number): string =>
    header.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  const sum = Number.parseInt(text(148, 8), 8)
  header.fill(' ', 148, 156)
  if (text(257, 5) !== 'ustar' || sum !== sumOf(header)) throw new ArchiveBroken('This is no archive of Remit')
  return { name: text(0, longestName), size: Number.parseInt(text(124, 12), 8) }
}

function readerOf(source: AsyncIterable<Uint8Array>) {
  const pieces = source[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const next = await pieces.next()
    if (next.done === true) return false
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value])
    return true
  }
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  return {
    exactly: async (length: number): Promise<Buffer> => {
      while (held.length < length) if (!(await more())) throw new ArchiveBroken('The archive was cut off')
      return take(length)
    },
    atMost: async (length: number): Promise<Buffer> => {
      if (held.length === 0 && !(await more())) throw new ArchiveBroken('The archive was cut off')
      return take(length)
    },
    drain: async (): Promise<void> => {
      held = Buffer.alloc(0)
      while (await more()) held = Buffer.alloc(0)
    },
  }
}
