// A PNG picture as a row of chunks (ISO/IEC 15948). Only those that are needed to draw it are kept.

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const drawing = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
])

/** The picture without texts, times, Exif, animation and whatever stands after its end; undefined when it is damaged. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, signature.length).equals(signature)) return undefined
  const kept: Uint8Array[] = [signature]
  let at = signature.length
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) return undefined
    const name = file.toString('latin1', at + 4, at + 8)
    if (kept.length === 1 && name !== 'IHDR') return undefined
    if (drawing.has(name)) kept.push(file.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}
