// The server's own key: who reported a case is sealed with it.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const keyLength = 32

/**
 * The key that is configured (base64, 32 bytes), or that of the data folder, which is made on first use. Servers that share a
 * database must share the key.
 */
export async function readSealingKey(
  configured: string | undefined,
  dataFolder: string | undefined,
): Promise<Uint8Array> {
  if (configured !== undefined) return keyOf(configured)
  if (dataFolder === undefined) return randomBytes(keyLength)
  await mkdir(dataFolder, { recursive: true })
  const path = join(dataFolder, 'sealing.key')
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${randomBytes(keyLength).toString('base64')}\n`, { mode: 0o600 })
  // Whoever comes first makes it; nobody replaces it.
  await link(draft, path).catch(() => {})
  await rm(draft)
  return keyOf(await readFile(path, 'utf8'))
}

function keyOf(written: string): Uint8Array {
  const key = Buffer.from(written.trim(), 'base64')
  if (key.length !== keyLength) throw new Error(`The sealing key is ${keyLength} bytes in base64`)
  return key
}
