import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from './routes.ts'

const described = readFileSync(join(import.meta.dirname, '../../../../docs/api.md'), 'utf8')

test('every route is described, and only what is a route', () => {
  const inDocs = [...described.matchAll(/^### `(GET|POST|DELETE) (\/api\/\S+)`/gm)].map(
    ([, method, path]) => `${method} ${path}`,
  )
  const inProgram = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(inDocs.sort()).toEqual(inProgram.sort())
})

test('whatever changes something for the public is limited', () => {
  for (const route of routes)
    if (route.access === 'public' && route.method === 'post') expect(route.limit, route.path).toBeGreaterThan(0)
})
