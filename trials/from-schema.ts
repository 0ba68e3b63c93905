// Values after a JSON schema: mostly what it asks for, sometimes nearly, sometimes not at all.
import { nonsense, pick, texts } from './nonsense.ts'

/** As much of JSON Schema as the routes use. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minimum?: number
  readonly minLength?: number
  readonly format?: string
}

/** What a value is made with. */
export interface Making {
  readonly random: () => number
  /** How often something is made wrong, from 0 to 1. */
  readonly wrong: number
  /** Values that mean something here, by the name of the member: ids, codes, numbers. */
  readonly known: (name: string) => readonly unknown[]
}

/** A value after a schema. `name`: of the member that it is for. */
export function valueFrom(schema: Schema, making: Making, name = ''): unknown {
  const { random, wrong, known } = making
  if (random() < wrong) return nonsense(random)
  if (schema.const !== undefined) return schema.const
  const meant = known(name)
  if (schema.enum === undefined && meant.length > 0 && random() < 0.7) return pick(random, meant)
  if (schema.enum !== undefined) return pick(random, schema.enum)
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choice !== undefined) return valueFrom(pick(random, choice), making, name)
  return simpleFrom(schema, making, name)
}

function simpleFrom(schema: Schema, making: Making, name: string): unknown {
  const { random } = making
  switch (schema.type) {
    case 'object':
      return objectFrom(schema, making)
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () => valueFrom(schema.items ?? {}, making, name))
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + Math.floor(random() * 9)
    case 'boolean':
      return random() < 0.5
    case 'null':
      return null
    case 'string':
      return stringFrom(schema, random)
    default:
      return nonsense(random)
  }
}

function stringFrom({ minLength = 0, format }: Schema, random: () => number): string {
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000'
  if (random() < 0.2) return pick(random, texts)
  return `词${Math.floor(random() * 1e9)}`.padEnd(minLength, '长')
}

function objectFrom({ properties = {}, required = [], additionalProperties }: Schema, making: Making): unknown {
  const { random, wrong } = making
  const made: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties)) {
    const wanted = required.includes(name) ? random() >= wrong / 2 : random() < 0.6
    if (wanted) made[name] = valueFrom(schema, making, name)
  }
  const open = typeof additionalProperties === 'object' ? additionalProperties : undefined
  if (open !== undefined)
    for (const name of making.known('fact'))
      if (random() < 0.4) made[String(name)] = valueFrom(open, making, String(name))
  if (random() < wrong) made[pick(random, texts.slice(0, 24))] = nonsense(random)
  return made
}
