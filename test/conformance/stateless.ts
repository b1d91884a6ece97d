import type { ServerResponse } from 'node:http'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type {
  JSONRPCMessage,
  JSONRPCNotification,
  JSONRPCRequest,
} from '@modelcontextprotocol/server'
import type { Program } from './bridge.ts'

type Id = string | number
type Open = { request: JSONRPCRequest; response: ServerResponse }
type Meta = { progressToken?: Id; 'io.modelcontextprotocol/subscriptionId'?: Id }

const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId'

/** The HTTP status of an error, where it is not 200. */
const STATUS = new Map([
  [-32601, 404],
  [-32020, 400],
  [-32021, 400],
  [-32022, 400],
])

/** The protocol of 2026-07-28 over HTTP: all requests share one process, each under an id of its own there. */
export async function createStateless(program: Program) {
  const open = new Map<Id, Open>()
  const child = new StdioClientTransport({ ...program, stderr: 'ignore' })
  let lastId = 0
  child.onmessage = (message) => {
    if (!('method' in message)) answer(message)
    else for (const [id, each] of open) if (concerns(message, id, each)) tell(each, message, id)
  }
  await child.start()
  return {
    async receive(message: JSONRPCRequest | JSONRPCNotification, response: ServerResponse) {
      if (!('id' in message)) {
        await child.send(message)
        return void response.writeHead(202).end()
      }
      lastId += 1
      const id = lastId
      open.set(id, { request: message, response })
      // A client that hangs up cancels.
      response.on('close', () => {
        if (!open.delete(id)) return
        const params = { requestId: id }
        void child.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params })
      })
      await child.send({ ...message, id })
    },
    close: () => child.close(),
  }

  function answer(message: Exclude<JSONRPCMessage, { method: string }>): void {
    const found = message.id === undefined ? undefined : open.get(message.id)
    if (message.id === undefined || found === undefined) return
    open.delete(message.id)
    const { request, response } = found
    const out = JSON.stringify({ ...message, id: request.id })
    if (response.headersSent) return void response.end(`data: ${out}\n\n`)
    const status = 'error' in message ? (STATUS.get(message.error.code) ?? 200) : 200
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(out)
  }
}

/** Over stdio only a token or a subscription says what a message belongs to; without, it may be anybody's. */
function concerns(
  { method, params }: { method: string; params?: unknown },
  id: Id,
  { request }: Open,
) {
  const { progressToken } = (params ?? {}) as Meta
  const subscription = metaOf(params)[SUBSCRIPTION]
  if (subscription !== undefined) return subscription === id
  if (method === 'notifications/progress') {
    return metaOf(request.params).progressToken === progressToken
  }
  return request.method !== 'subscriptions/listen'
}

/** Sends one more event of the stream that is the answer. */
function tell({ request, response }: Open, message: JSONRPCMessage, id: Id): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
  const text = JSON.stringify(message, (key, value) =>
    key === SUBSCRIPTION && value === id ? request.id : value,
  )
  response.write(`data: ${text}\n\n`)
}

function metaOf(params: unknown): Meta {
  return ((params as { _meta?: Meta } | undefined)?._meta ?? {}) as Meta
}
