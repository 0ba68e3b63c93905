// Small files of each kind, made as their formats say: what is in them does not matter, only what they are.
import { crc32, deflateRawSync } from 'node:zlib'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex')

function chunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const named = Buffer.concat([bytes(name), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([head, named, check])
}

/** A PNG of one pixel, with further chunks before its end and bytes after it. */
export const png = (extra: readonly [string, string][] = [], after = ''): Buffer =>
  Buffer.concat([
    hex('89504e470d0a1a0a'),
    chunk('IHDR', hex('00000001000000010806000000')),
    ...extra.map(([name, text]) => chunk(name, bytes(text))),
    chunk('IDAT', hex('789c6360000000020001e221bc33')),
    chunk('IEND', Buffer.alloc(0)),
    bytes(after),
  ])

const segment = (kind: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, kind, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** An Exif block in which the camera tells how it was held, and a place in words. */
export const exif = (orientation: number, place: string): Buffer => {
  const tiff = hex('49492a00080000000100120103000100000000000000000000')
  tiff.writeUInt16LE(orientation, 18)
  return segment(0xe1, Buffer.concat([bytes('Exif\0\0'), tiff, bytes(place)]))
}

/** A JPEG with some segments after its start and bytes after its end. Its scan holds a stuffed mark and a restart mark. */
export const jpeg = (extra: readonly Buffer[] = [], after = ''): Buffer =>
  Buffer.concat([
    hex('ffd8'),
    segment(0xe0, bytes('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...extra,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, hex('080001000101011100')),
    segment(0xda, hex('010100003f00')),
    hex('12ff0034ffd056'),
    hex('ffd9'),
    bytes(after),
  ])

/** A comment as JPEG has it. */
export const jpegComment = (text: string): Buffer => segment(0xfe, bytes(text))

/** A WebP picture with some chunks. */
export const webp = (chunks: readonly [string, Uint8Array][]): Buffer => {
  const body = Buffer.concat(
    chunks.map(([name, data]) => {
      const head = Buffer.alloc(8)
      head.write(name, 'latin1')
      head.writeUInt32LE(data.length, 4)
      return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
    }),
  )
  const head = bytes('RIFF\0\0\0\0WEBP')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** A PDF that says that it is one. */
export const pdf = (): Buffer => bytes('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n')

/** The head of a file of one brand of the ISO base media format. */
export const media = (brand: string): Buffer =>
  Buffer.concat([
    hex('00000018'),
    bytes('ftyp'),
    bytes(brand),
    hex('00000000'),
    bytes(brand),
    bytes('isom'),
    Buffer.alloc(64),
  ])

/** The beginning of a sound in MP3, after its ID3 tag. */
export const mp3 = (): Buffer =>
  Buffer.concat([bytes('ID3'), hex('03000000000000'), hex('fffb9064'), Buffer.alloc(1000)])

/** A part of an archive. `claims`: the size that the directory tells, where it is not the true one. */
export interface ArchivePart {
  readonly name: string
  readonly content: Uint8Array | string
  readonly claims?: number
}

/** An archive in the ZIP format. */
export function zip(parts: readonly ArchivePart[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, content, claims } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([hex('504b0304'), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([hex('504b01021400'), fields, place, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const typesOf = (type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`

const office = 'application/vnd.openxmlformats-officedocument.'

/** A Word file with further parts. */
export const docx = (
  extra: readonly ArchivePart[] = [],
  type = `${office}wordprocessingml.document.main+xml`,
): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: typesOf(type) },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...extra,
  ])

/** An Excel file. */
export const xlsx = (): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: typesOf(`${office}spreadsheetml.sheet.main+xml`) },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
  ])
