// A WebP picture is a RIFF file. Its chunks with Exif and XMP are left out, and the header says that they are not there.

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const headerLength = 12
const exifFlag = 0x08
const xmpFlag = 0x04

/** The picture without metadata and whatever stands after its end; undefined when it is damaged. */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < headerLength || file.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const length = Math.min(file.length, 8 + file.readUInt32LE(4))
  const kept: Buffer[] = []
  let at = headerLength
  while (at + 8 <= length) {
    const size = file.readUInt32LE(at + 4)
    const end = at + 8 + size
    if (end > length) return undefined
    const name = file.toString('latin1', at, at + 4)
    if (drawing.has(name)) kept.push(padded(file.subarray(at, end), name))
    at = end + (size % 2)
  }
  if (kept.length === 0) return undefined
  const body = Buffer.concat(kept)
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  header.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([header, body])
}

function padded(chunk: Buffer, name: string): Buffer {
  const copy = Buffer.concat([chunk, Buffer.alloc(chunk.length % 2)])
  if (name === 'VP8X' && copy.length > 8) copy[8] = (copy[8] as number) & ~(exifFlag | xmpFlag)
  return copy
}
