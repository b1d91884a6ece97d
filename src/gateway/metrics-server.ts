import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SallyportError } from '../core/errors.ts'
import type { Metrics } from './metrics.ts'

const LOOPBACK = '127.0.0.1'
/** A page that resolves its own name to this machine must not read us from a browser. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/
const MAX_CONNECTIONS = 32
/** Milliseconds a request may take to arrive: it is one line and a few headers. */
const REQUEST_TIMEOUT_MS = 10_000
const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8'

type Answer = { status: number; type: string; body: string }

export type MetricsServer = { port: number; close(): Promise<void> }

/** Serves `/metrics` and `/health` on the loopback address. It keeps no process alive. */
export async function serveMetrics(port: number, metrics: Metrics): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const { status, type, body } = answer(request, metrics)
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  server.maxConnections = MAX_CONNECTIONS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.headersTimeout = REQUEST_TIMEOUT_MS
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const message = `--metrics-port: expected a free port, got ${cause.code ?? 'an error'}`
      reject(new SallyportError('USAGE', message, { cause }))
    })
    server.listen({ port, host: LOOPBACK, exclusive: true }, resolve)
  })
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer({ method, url, headers }: IncomingMessage, metrics: Metrics): Answer {
  if (!LOCAL_HOST.test(headers.host ?? '')) return text(403, 'ask by the name of this machine')
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'GET only')
  switch (url?.split('?')[0]) {
    case '/metrics':
      return { status: 200, type: PROMETHEUS_TEXT, body: metrics.text() }
    case '/health': {
      const health = metrics.health()
      const status = health.status === 'failed' ? 503 : 200
      return { status, type: 'application/json', body: `${JSON.stringify(health)}\n` }
    }
    default:
      return text(404, 'there are /metrics and /health')
  }
}

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` }
}
