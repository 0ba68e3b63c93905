// The server's routes and pages, without a port: a function from a request to an answer.
import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { answerProblem } from './http/answer-problem.ts'
import { createRateLimit } from './http/rate-limit.ts'
import { registerRoute } from './http/register-route.ts'
import { securityHeaders } from './http/security-headers.ts'
import { type Answered, tell } from './http/told.ts'
import { watchAnswers } from './http/watch-answers.ts'
import { answerPage } from './pages/answer-page.ts'
import type { Pages } from './pages/read-pages.ts'
import { refusal } from './refusal.ts'
import { routes } from './routes/routes.ts'
import type { Setting } from './setting.ts'

/** What the server is made of. */
export interface AppParts {
  readonly setting: Setting
  readonly pages?: Pages
  /** The address that a request came from; its limits are kept by it. */
  readonly addressOf?: (context: Context) => string
  /** Where a bug is reported: never to the person who met it, who is told its id. */
  readonly onBug?: (error: unknown, id: string) => void
  /** Is told of each answer. */
  readonly observe?: (answered: Answered) => void
}

/** The server as a function from a request to an answer. */
export function createApp(parts: AppParts): Hono {
  const { setting, pages = new Map(), addressOf = () => '', onBug = () => {}, observe = () => {} } = parts
  const app = new Hono()
  app.use(watchAnswers(observe))
  app.use(securityHeaders)
  app.use('/api/*', compress())
  const registration = { setting, allows: createRateLimit(), addressOf }
  for (const route of routes) registerRoute(app, route, registration)
  app.notFound(({ req }) => {
    const page = isPage(req.method, req.path) ? answerPage(pages, req.raw) : undefined
    return page ?? answerProblem(refusal('unknown-path'))
  })
  app.onError((error, { req }) => {
    const id = randomUUID()
    tell(req.raw, { refused: 'bug', bug: id })
    onBug(error, id)
    return answerProblem(refusal('bug', { id }))
  })
  return app
}

const isPage = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && path !== '/api' && !path.startsWith('/api/')
