// The schemas of all answers, by the names of their types, each referring to the others by name.
import { z } from 'zod'
import type { Json } from './json-schema.ts'
import { viewSchemas } from './schemas/view-schemas.ts'

/** Every refusal, as it leaves. */
export const problem = z
  .strictObject({
    type: z.string().describe('urn:remit:refusal: and the code'),
    status: z.int().min(400).max(599),
    code: z.string(),
    title: z.strictObject({ zh: z.string(), en: z.string() }).describe('what to tell the person who asked'),
    data: z.record(z.string(), z.unknown()).describe('what a program needs to go on'),
  })
  .describe('Why something was not done')

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({ ...viewSchemas, Problem: problem })) registry.add(schema, { id })

/** `#/components/schemas`. */
export function schemasByName(): Readonly<Record<string, Json>> {
  const { schemas } = z.toJSONSchema(registry, { uri: id => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as Json]),
  )
}
