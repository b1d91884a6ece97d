import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'
import type { Program } from './bridge.ts'

/** The protocol of 2025 over HTTP: each session has a process of its own. */
export function createSessions(program: Program) {
  const sessions = new Map<unknown, StreamableHTTPServerTransport>()
  return {
    async receive(request: IncomingMessage, response: ServerResponse, body: unknown) {
      const id = request.headers['mcp-session-id']
      const session = id === undefined ? await open() : sessions.get(id)
      if (session === undefined) return void response.writeHead(404).end()
      // Clients do not say goodbye: the end of the stream that they listen on says it.
      if (request.method === 'GET') response.on('close', () => void session.close())
      await session.handleRequest(request, response, body)
      // Refused: it was no `initialize`.
      if (id === undefined && session.sessionId === undefined) await session.close()
    },
    async close() {
      await Promise.all([...sessions.values()].map((session) => session.close()))
    },
  }

  async function open(): Promise<StreamableHTTPServerTransport> {
    const session = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, session),
    })
    const child = new StdioClientTransport({ ...program, stderr: 'ignore' })
    const open = new Set<RequestId>()
    session.onmessage = (message) => {
      if ('method' in message && 'id' in message) open.add(message.id)
      void child.send(message as never)
    }
    child.onmessage = (message) => {
      if (!('method' in message) && message.id !== undefined) open.delete(message.id)
      // Over stdio nothing says to which request a message belongs; the last one asked is likely.
      const relatedRequestId = 'method' in message ? [...open].at(-1) : undefined
      const related = relatedRequestId === undefined ? {} : { relatedRequestId }
      void session.send(message as JSONRPCMessage, related)
    }
    session.onclose = () => {
      sessions.delete(session.sessionId)
      void child.close()
    }
    await session.start()
    await child.start()
    return session
  }
}
