// Runs the server and the pages side by side; both follow the files as they change, and end together.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const parts = [
  ['--watch', join(root, 'packages/cli/bin/remit.js'), 'serve', ...process.argv.slice(2)],
  [join(root, 'node_modules/vite/bin/vite.js'), join(root, 'packages/web')],
].map(words => spawn(process.execPath, words, { stdio: 'inherit', cwd: root }))

for (const part of parts) part.on('exit', code => end(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0))

function end(code: number): void {
  process.exitCode ||= code
  for (const part of parts) part.kill()
}
