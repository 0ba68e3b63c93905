import type { MiddlewareHandler } from 'hono'

// Styles and scripts come from this server only. What the components set as the page runs, they set without writing it as text.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}

/** For a year the browser comes back by https only. Said only where it came by https. */
const strictTransport = 'max-age=31536000; includeSubDomains'

/** Puts the security headers on every answer; an answer that brings a policy of its own keeps it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { req, res } = context
  if (new URL(req.url).protocol === 'https:' || req.header('x-forwarded-proto') === 'https')
    res.headers.set('strict-transport-security', strictTransport)
  for (const [name, value] of Object.entries(headers)) {
    if (name !== 'content-security-policy' || !context.res.headers.has(name)) context.res.headers.set(name, value)
  }
}
