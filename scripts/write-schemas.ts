// Writes the JSON Schemas of a list's files, so that an editor completes and checks them: `node scripts/write-schemas.ts`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSchemas } from '@remit/core'

const folder = join(import.meta.dirname, '..', 'docs', 'schema')
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(listSchemas())) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
}
