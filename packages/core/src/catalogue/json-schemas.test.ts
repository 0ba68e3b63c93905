import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSchemas } from './json-schemas.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'schema')

test.each(Object.entries(listSchemas()))(
  'the published JSON Schema of %s is the one that reads the file',
  (name, schema) => {
    const published = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'))
    expect(published, 'run npm run schemas').toEqual(JSON.parse(JSON.stringify(schema)))
  },
)
