// Writes what describes the server to programs: the schemas of its answers, and docs/openapi.json.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemasOfViews } from '../packages/server/src/openapi/testing/schemas-of-views.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'packages/server/src/openapi/schemas')
const files = schemasOfViews()
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name))
for (const [name, text] of files) writeFileSync(join(folder, name), text)
spawnSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', folder], { stdio: 'inherit' })

// Only now: the description reads the schemas that were just written.
const { describeServer } = await import('../packages/server/src/openapi/describe-server.ts')
const { routes } = await import('../packages/server/src/routes/routes.ts')
const document = join(root, 'docs/openapi.json')
writeFileSync(document, JSON.stringify(describeServer(routes)))
spawnSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', document], { stdio: 'inherit' })
