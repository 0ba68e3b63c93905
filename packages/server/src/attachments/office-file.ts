// Looks into a Word or Excel file before it is kept: no macros, and it does not unpack to something enormous.
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { ok, type Result, refuse } from '@remit/core'
import { type Refusal, refusal } from '../refusal.ts'
import type { FileKind } from './file-kinds.ts'

const inflate = promisify(inflateRaw)

/** How much an Office file may hold unpacked, in bytes; in how many parts; and how many times its own size a part may be. */
export const officeBounds = { unpacked: 128 * 1024 * 1024, parts: 5000, ratio: 250, ratioFrom: 1024 * 1024 } as const

interface Part {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/** The kind again when the file is sound; otherwise why it is not taken in. */
export async function checkOffice(bytes: Uint8Array, kind: FileKind): Promise<Result<FileKind, Refusal>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = readParts(file)
  if (parts === undefined) return refuse(refusal('file-damaged'))
  if (parts.some(({ name }) => hasCode(name))) return refuse(refusal('file-has-macros'))
  if (unpacksTooLarge(parts)) return refuse(refusal('file-unpacks-too-large'))
  for (const part of parts) {
    const content = await unpack(file, part)
    if (content === undefined) return refuse(refusal('file-damaged'))
    if (part.name === '[Content_Types].xml' && /macroEnabled|vbaProject|activeX/i.test(content.toString('utf8')))
      return refuse(refusal('file-has-macros'))
  }
  return ok(kind)
}

const hasCode = (name: string): boolean =>
  /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(activeX|macrosheets|dialogsheets)\//i.test(name)

function unpacksTooLarge(parts: readonly Part[]): boolean {
  const { unpacked, ratio, ratioFrom } = officeBounds
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  return total > unpacked || parts.some(part => part.unpacked > ratioFrom && part.unpacked > part.packed * ratio)
}

const marks = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
const endLength = 22
const entryLength = 46
const partLength = 30

/** The parts as the archive's directory names them; undefined when it is no whole archive from its first byte to its last. */
function readParts(file: Buffer): Part[] | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || file.readUInt32LE(0) !== marks.part || end + endLength > file.length) return undefined
  if (end + endLength + file.readUInt16LE(end + 20) !== file.length) return undefined
  const count = file.readUInt16LE(end + 10)
  if (count === 0 || count > officeBounds.parts) return undefined
  const parts: Part[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || file.readUInt32LE(at) !== marks.entry) return undefined
    const nameLength = file.readUInt16LE(at + 28)
    parts.push({
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
      name: file.toString('utf8', at + entryLength, at + entryLength + nameLength),
    })
    at += entryLength + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

/** A part unpacked; undefined when it is not what the directory says, or holds more than that. */
async function unpack(file: Buffer, { at, method, packed, unpacked }: Part): Promise<Buffer | undefined> {
  if (at + partLength > file.length || file.readUInt32LE(at) !== marks.part) return undefined
  const start = at + partLength + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const content = file.subarray(start, start + packed)
  if (content.length !== packed) return undefined
  if (method === 0) return packed === unpacked ? content : undefined
  if (method !== 8) return undefined
  try {
    const whole = await inflate(content, { maxOutputLength: Math.max(1, unpacked) })
    return whole.length === unpacked ? whole : undefined
  } catch {
    return undefined
  }
}
