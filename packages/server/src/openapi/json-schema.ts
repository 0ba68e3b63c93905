import { z } from 'zod'

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A zod schema as JSON Schema, without what only a document of its own needs. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): Readonly<Record<string, Json>> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json as Readonly<Record<string, Json>>
}
