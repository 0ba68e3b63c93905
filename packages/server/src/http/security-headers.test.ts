import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const app = new Hono().use(securityHeaders).get('/', context => context.text('x'))

test('every answer keeps other sites, frames and scripts out', async () => {
  const { headers } = await app.request('/')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
})

test('a browser that came by https comes back by https only; one that did not is told nothing of it', async () => {
  const strict = async (path: string, forwarded?: string) =>
    (
      await app.request(path, { headers: forwarded === undefined ? {} : { 'x-forwarded-proto': forwarded } })
    ).headers.get('strict-transport-security')
  expect(await strict('http://localhost/')).toBeNull()
  expect(await strict('http://localhost/', 'https')).toMatch(/^max-age=\d+/)
  expect(await strict('https://localhost/')).toMatch(/^max-age=\d+/)
})
