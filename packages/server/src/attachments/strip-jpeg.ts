// A JPEG picture as a row of segments (ITU-T T.81, annex B). Those that only describe it are left out.

const mark = 0xff
const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe
const exif = 0xe1

// Of the application segments these say how to decode colours: JFIF, a colour profile, Adobe's transform.
const decoding = new Set([0xe0, 0xe2, 0xee])
const profile = 'ICC_PROFILE'

/** The picture without Exif, XMP, comments, thumbnails and whatever stands after its end. How it is turned is kept. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file[0] !== mark || file[1] !== startOfImage) return undefined
  const kept: Uint8Array[] = []
  let turned: number | undefined
  let at = 2
  for (;;) {
    const segment = readSegment(file, at)
    if (segment === undefined) return undefined
    if (segment.kind === endOfImage) return joined(kept, turned)
    if (segment.kind === exif) turned ??= orientationOf(segment.bytes)
    if (isKept(segment.kind, segment.bytes)) kept.push(segment.bytes)
    at = segment.end
  }
}

interface Segment {
  readonly kind: number
  readonly bytes: Buffer
  readonly end: number
}

/** The segment that begins at a place, a scan with its data; undefined where there is none. */
function readSegment(file: Buffer, from: number): Segment | undefined {
  let at = from
  // Any number of marks may stand before a segment.
  while (file[at] === mark && file[at + 1] === mark) at++
  const kind = file[at + 1]
  if (file[at] !== mark || kind === undefined) return undefined
  if (kind === endOfImage) return { kind, bytes: file.subarray(at, at + 2), end: at + 2 }
  if (at + 4 > file.length) return undefined
  const length = file.readUInt16BE(at + 2)
  const end = at + 2 + length
  if (length < 2 || end > file.length) return undefined
  const last = kind === startOfScan ? endOfScan(file, end) : end
  return { kind, bytes: file.subarray(at, last), end: last }
}

function isKept(kind: number, segment: Buffer): boolean {
  if (kind === comment) return false
  if (kind < 0xe0 || kind > 0xef) return true
  return decoding.has(kind) && (kind !== 0xe2 || segment.toString('latin1', 4, 4 + profile.length) === profile)
}

// Within a scan a mark is followed by 0 (a byte of data) or a restart mark; anything else ends it.
function endOfScan(file: Buffer, from: number): number {
  let at = from
  for (;;) {
    at = file.indexOf(mark, at)
    if (at < 0 || at + 1 >= file.length) return file.length
    const next = file[at + 1] as number
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== mark) return at
    at += next === mark ? 1 : 2
  }
}

const upright = 1

function joined(kept: readonly Uint8Array[], turned: number | undefined): Uint8Array {
  const turning = turned === undefined || turned === upright ? [] : [exifOf(turned)]
  return Buffer.concat([Uint8Array.of(mark, startOfImage), ...turning, ...kept, Uint8Array.of(mark, endOfImage)])
}

const orientationTag = 0x0112

/** How the camera was held, 1 to 8, from an Exif segment. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(10)
  if (tiff.length < 14) return undefined
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return undefined
    if (short(at) !== orientationTag) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

// The smallest Exif segment that says how the picture is turned, and nothing else.
function exifOf(turned: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(turned, 18)
  const head = Buffer.from([mark, exif, 0, 2 + 6 + tiff.length])
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
}
