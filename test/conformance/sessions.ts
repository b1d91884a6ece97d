import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'
import type { Program } from './bridge.ts'

type Session = {
  transport: StreamableHTTPServerTransport
  /** The client has a stream open for what belongs to no request. */
  listens(response: ServerResponse): void
}

/** The protocol of 2025 over HTTP: each session has a process of its own. */
export function createSessions(program: Program) {
  const sessions = new Map<unknown, Session>()
  const keep = (id: string, session: Session) => void sessions.set(id, session)
  return {
    async receive(request: IncomingMessage, response: ServerResponse, body: unknown) {
      const id = request.headers['mcp-session-id']
      const session = id === undefined ? await startSession(program, keep) : sessions.get(id)
      if (session === undefined) return void response.writeHead(404).end()
      if (request.method === 'GET') session.listens(response)
      const { transport } = session
      await transport.handleRequest(request, response, body)
      // Refused: it was no `initialize`.
      if (transport.sessionId === undefined) await transport.close()
    },
    async close() {
      await Promise.all([...sessions.values()].map(({ transport }) => transport.close()))
    },
  }
}

async function startSession(
  program: Program,
  keep: (id: string, session: Session) => void,
): Promise<Session> {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => keep(id, session),
  })
  const child = new StdioClientTransport({ ...program, stderr: 'ignore' })
  const asked = new Set<RequestId>()
  let listen = () => {}
  const listening = new Promise<void>((resolve) => {
    listen = resolve
  })
  transport.onmessage = (message) => {
    if ('method' in message && 'id' in message) asked.add(message.id)
    if ('method' in message && message.method === 'notifications/cancelled') {
      asked.delete(message.params?.requestId as RequestId)
    }
    void child.send(message as never)
  }
  child.onmessage = (received) => {
    const message = received as JSONRPCMessage
    if (!('method' in message)) {
      asked.delete(message.id as RequestId)
      return void transport.send(message)
    }
    // Over stdio nothing says to which request a message belongs; the last one asked is likely.
    const relatedRequestId = [...asked].at(-1)
    if (relatedRequestId !== undefined) void transport.send(message, { relatedRequestId })
    // What comes before the stream is there would be lost.
    else void listening.then(() => transport.send(message))
  }
  transport.onclose = () => void child.close()
  const session: Session = {
    transport,
    listens(response) {
      // Clients do not say goodbye: the end of this stream says it.
      response.on('close', () => void transport.close())
      response.writeHead = new Proxy(response.writeHead, {
        apply(writeHead, self, args) {
          setImmediate(listen)
          return Reflect.apply(writeHead, self, args)
        },
      })
    },
  }
  await transport.start()
  await child.start()
  return session
}
