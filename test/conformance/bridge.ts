import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import {
  classifyInboundRequest,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server'
import { createSessions } from './sessions.ts'
import { createStateless } from './stateless.ts'

export type Program = { command: string; args: string[]; env?: Record<string, string> }

/**
 * Puts a server that speaks stdio at a Streamable HTTP address, for a suite that speaks nothing else. It
 * changes no message but the ids of requests that share a process.
 */
export async function startBridge(program: Program) {
  const sessions = createSessions(program)
  const stateless = await createStateless(program)
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    async close() {
      await Promise.all([sessions.close(), stateless.close()])
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request)) return void response.writeHead(403).end()
    const body = request.method === 'POST' ? await json(request) : undefined
    const route = classifyInboundRequest({
      httpMethod: request.method ?? 'GET',
      ...headers(request),
      body,
    })
    switch (route.kind) {
      case 'legacy':
        return sessions.receive(request, response, body)
      case 'modern':
        return stateless.receive(route.message, response)
      case 'reject': {
        const { httpStatus, code, message, data } = route
        const id = (body as { id?: unknown } | undefined)?.id ?? null
        response.writeHead(httpStatus, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code, message, data } }))
      }
    }
  }
}

function isLocal({ headers: { host, origin } }: IncomingMessage): boolean {
  return (
    validateHostHeader(host, localhostAllowedHostnames()).ok &&
    validateOriginHeader(origin, localhostAllowedOrigins()).ok
  )
}

/** What the classifier wants to know of the headers that the request has. */
function headers({ headers }: IncomingMessage): Record<string, string> {
  const names = {
    protocolVersionHeader: 'mcp-protocol-version',
    mcpMethodHeader: 'mcp-method',
    mcpNameHeader: 'mcp-name',
  }
  const entries = Object.entries(names).map(([key, name]) => [key, headers[name]] as const)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
