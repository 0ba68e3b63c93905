import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routes } from '../routes/routes.ts'
import { describeServer } from './describe-server.ts'
import type { Json } from './json-schema.ts'
import { operations } from './operations.ts'
import { schemasOfViews } from './testing/schemas-of-views.ts'

const documents = join(import.meta.dirname, '../../../../docs')
const description = JSON.parse(JSON.stringify(describeServer(routes))) as {
  openapi: string
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Json>; securitySchemes: Record<string, Json> }
}
interface Described {
  operationId: string
  summary: string
  'x-summary-zh': string
  parameters: { name: string; in: string; required: boolean; schema: Json }[]
  requestBody?: { content: Record<string, { schema: Json }> }
  responses: Record<string, { description: string; content: Record<string, { schema: Json }> }>
  security: Record<string, string[]>[]
}
const described = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

describe('the description', () => {
  test('every route is described, and only what is a route', () => {
    expect(Object.keys(operations).sort()).toEqual(
      routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort(),
    )
  })

  test('docs/openapi.json says what the program says', () => {
    const kept = JSON.parse(readFileSync(join(documents, 'openapi.json'), 'utf8'))
    expect(kept, 'node scripts/write-openapi.ts writes it').toEqual(description)
  })

  test('the schemas of the answers are those of their types', () => {
    const folder = join(import.meta.dirname, 'schemas')
    // How it is set in lines, and in which order it imports, is the formatter's.
    const bare = (text: string) => text.replace(/import \{[^}]*\} from '[^']*'/g, '').replace(/[\s,()'"]/g, '')
    const written = schemasOfViews()
    expect(readdirSync(folder).sort()).toEqual([...written.keys()].sort())
    for (const [name, text] of written)
      expect(bare(readFileSync(join(folder, name), 'utf8')), `${name}: node scripts/write-openapi.ts writes it`).toBe(
        bare(text),
      )
  })
})

describe('its form', () => {
  test('it is OpenAPI 3.1, and each operation has its own id and a sentence in both languages', () => {
    expect(description.openapi).toMatch(/^3\.1\./)
    const ids = described.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operation } of described) {
      expect(operation.summary.length).toBeGreaterThan(5)
      expect(operation['x-summary-zh']).toMatch(/\p{Script=Han}/u)
    }
  })

  test('each place in a path is a parameter, and each parameter of a path a place', () => {
    for (const { path, operation } of described) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const named = operation.parameters.filter(each => each.in === 'path')
      expect(named.map(({ name }) => name).sort(), path).toEqual(places.sort())
      expect(named.every(({ required }) => required)).toBe(true)
    }
  })

  test('whatever refers to a schema finds it', () => {
    const found = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference)
    expect(found.length).toBeGreaterThan(100)
    for (const reference of new Set(found))
      expect(description.components.schemas, reference).toHaveProperty([reference?.split('/').at(-1) ?? ''])
  })

  test('each operation answers, and refuses with problems', () => {
    for (const { path, method, operation } of described) {
      expect(Object.keys(operation.responses), `${method} ${path}`).toEqual(expect.arrayContaining(['200', '500']))
      const { 200: _, ...refused } = operation.responses
      for (const { description: words, content } of Object.values(refused)) {
        expect(words).not.toBe('')
        expect(Object.keys(content)).toEqual(['application/problem+json'])
      }
    }
  })

  test('whoever must be signed in is told so, by a way of signing in that is described', () => {
    const staff = described.filter(({ operation }) => operation.security.length > 0)
    expect(staff.length).toBeGreaterThan(10)
    for (const { path, operation } of staff) {
      expect(Object.keys(operation.responses), path).toContain('401')
      for (const scheme of operation.security.flatMap(each => Object.keys(each)))
        expect(description.components.securitySchemes).toHaveProperty(scheme)
    }
  })

  test('each schema is one that JSON Schema knows', () => {
    for (const [name, schema] of Object.entries(description.components.schemas)) expectSchema(schema, name)
    for (const { path, operation } of described)
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) expectSchema(schema, path)
  })
})

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']

/** Fails where a schema has a type that JSON does not, or requires what it does not describe; goes into its parts. */
function expectSchema(schema: Json, at: string): void {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return
  const { type, properties, required, ...rest } = schema as Readonly<Record<string, Json>>
  if (type !== undefined) expect(types, at).toContain(type)
  for (const name of (required ?? []) as string[]) expect(properties, at).toHaveProperty([name])
  for (const [name, part] of Object.entries(properties ?? {})) expectSchema(part, `${at}.${name}`)
  for (const [name, part] of Object.entries(rest)) for (const each of [part].flat()) expectSchema(each, `${at}/${name}`)
}
