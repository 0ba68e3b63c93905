import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { ok, type Result, refuse } from '@remit/core'
import type { Hono } from 'hono'
import { portTaken, type StartProblem } from './start-problem.ts'

/** A port that answers. */
export interface Listening {
  readonly address: string
  /** Takes no new requests, and returns when those under way are answered. */
  readonly close: () => Promise<void>
}

/** How long requests under way may take to end, in milliseconds, before they are cut off. */
const patience = 10_000

/**
 * How long a client may take, in milliseconds: to say what it wants, and to send all of it (a large file over a slow line
 * included). Whoever sends a byte now and then to hold a connection is cut off.
 */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
}

/** Connections at once; beyond them new ones are closed at once, and those that are open go on. */
const mostConnections = 4096

/** Lets an app answer on a port; 0 takes any free one. */
export function listen(app: Hono, host: string, port: number): Promise<Result<Listening, StartProblem>> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: limits })
  if ('maxConnections' in server) server.maxConnections = mostConnections
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(refuse(portTaken(host, port)))
      else reject(error)
    })
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
      resolve(ok({ address: `http://${name}:${taken}`, close: () => close(server) }))
    })
  })
}

type Server = ReturnType<typeof createAdaptorServer>

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
