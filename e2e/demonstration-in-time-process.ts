// Run by `startInTime`: a server on a throw-away folder whose clock the parent process sets.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@remit/server'

const openings = process.argv.slice(2)
const dataFolder = await mkdtemp(join(tmpdir(), 'remit-journey-'))
let now = new Date()

const at = (wallClock: string): Date => new Date(`${wallClock}:00+08:00`)

async function start(demonstration: boolean) {
  const listFolder = join(import.meta.dirname, '../catalogue/shuangpai')
  const started = await startServer({ listFolder, dataFolder, port: 0, demonstration, clock: () => now })
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  return started.value
}

for (const opening of openings) {
  now = at(opening)
  await (await start(false)).close()
}
const running = await start(true)

process.on('message', (wallClock: string) => {
  now = at(wallClock)
  process.send?.({ now: wallClock })
})
process.once('SIGTERM', async () => {
  await running.close()
  await rm(dataFolder, { recursive: true, force: true })
  process.exit(0)
})
process.send?.({ address: running.address })
