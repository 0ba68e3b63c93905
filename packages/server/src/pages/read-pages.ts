// The built pages, as the browser gets them.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A file of the pages, ready to be sent. */
export interface PageFile {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  /** Absent where it would not be smaller. */
  readonly gzipped?: Uint8Array<ArrayBuffer>
  readonly tag: string
  /** Its name changes with its content, so that it can be kept for ever. */
  readonly lasting: boolean
}

/** The pages' files by path, with a leading `/`. */
export type Pages = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Reads the pages' folder; no pages when it is not there. */
export async function readPages(folder: string): Promise<Pages> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const pages = await Promise.all(
    files.map(async path => [`/${relative(folder, path).split(sep).join('/')}`, await readPage(path)] as const),
  )
  return new Map(pages)
}

const compress = promisify(gzip)

async function readPage(path: string): Promise<PageFile> {
  const plain = new Uint8Array(await readFile(path))
  const type = types[extname(path)] ?? 'application/octet-stream'
  const gzipped = /^(text|application\/(json|manifest)|image\/svg)/.test(type)
    ? new Uint8Array(await compress(plain))
    : undefined
  return {
    type,
    plain,
    ...(gzipped !== undefined && gzipped.length < plain.length && { gzipped }),
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    lasting: /[\\/]assets[\\/].+-[\w-]{8,}\.\w+$/.test(path),
  }
}
