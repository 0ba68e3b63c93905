import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The invented county's folder. */
export const willow = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'willow')

/** A copy of it that a test may spoil, and how to take it away. */
export async function willowCopy(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-willow-'))
  await cp(willow, folder, { recursive: true })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
