// Builds the web pages when they were never built, or when something they are made of has changed since.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const built = join(root, 'packages/web/dist/index.html')
const madeOf = ['packages/web', 'packages/core/src', 'package-lock.json'].map(path => join(root, path))
const passedOver = new Set(['node_modules', 'dist'])

if (!existsSync(built) || madeOf.some(path => newest(path) > statSync(built).mtimeMs)) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const web = join(root, 'packages/web')
  // Told apart from the command's own output, which may be read by another program.
  const ran = spawnSync(process.execPath, [vite, 'build', web, '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (ran.status !== 0) process.exit(ran.status ?? 1)
}

function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  const inside = readdirSync(path).filter(name => !passedOver.has(name))
  return Math.max(0, ...inside.map(name => newest(join(path, name))))
}
