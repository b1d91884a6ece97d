import {
  Client as ClientV2,
  StreamableHTTPClientTransport as HttpV2,
  SSEClientTransport as SseV2,
} from '@modelcontextprotocol/client'
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { SSEClientTransport as SseV1 } from '@modelcontextprotocol/sdk/client/sse.js'
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as HttpV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { onTestFinished } from 'vitest'
import * as z from 'zod'

export type Program = { command: string; args: string[]; env?: Record<string, string> }
/** A server as a gateway's configuration names it. */
export type Server = Program | { url: string }

type RequestOptions = { onprogress?: (progress: unknown) => void; signal?: AbortSignal }

/** A client that can do all that a server may ask of it, and keeps what it is told. */
export type Peer = {
  request(method: string, params?: object, options?: RequestOptions): Promise<unknown>
  notify(method: string, params?: object): Promise<void>
  /** What the server asked and told, in its order. */
  told: { method: string; params?: unknown }[]
  instructions(): string | undefined
  server(): unknown
  capabilities(): unknown
}

export type Connect = (server: Server) => Promise<Peer>

const INFO = { name: 'sallyport-test', version: '1.0.0' }
const OPTIONS = {
  capabilities: {
    sampling: {},
    roots: { listChanged: true },
    elicitation: { form: {}, url: {} },
    tasks: { requests: { sampling: { createMessage: {} }, elicitation: { create: {} } } },
  },
}
const ANYTHING = z.looseObject({})

/** What is asked of this client as a task is done at once, and its result fetched later. */
const TASK = {
  taskId: 'task-of-client',
  status: 'completed',
  ttl: null,
  createdAt: '',
  lastUpdatedAt: '',
}

/** What this client answers to servers. */
const ANSWERS: Record<string, object> = {
  'roots/list': { roots: [{ uri: 'file:///tmp/sallyport-root', name: 'root' }] },
  'sampling/createMessage': {
    role: 'assistant',
    model: 'none',
    content: { type: 'text', text: 'sampled' },
  },
  'elicitation/create': { action: 'accept', content: { name: 'A name', check: true } },
  'tasks/get': TASK,
  'tasks/result': { role: 'assistant', model: 'none', content: { type: 'text', text: 'later' } },
  ping: {},
}

export const PEERS: readonly [string, Connect][] = [
  [
    'SDK 1',
    (server) => open(new ClientV1(INFO, OPTIONS), transport(server, HttpV1, SseV1, StdioV1)),
  ],
  [
    'SDK 2',
    (server) => open(new ClientV2(INFO, OPTIONS), transport(server, HttpV2, SseV2, StdioV2)),
  ],
]

/** Speaks 2026-07-28: no `initialize`, and what the client is and can goes with each request. */
export const connectStateless: Connect = (server) => {
  const versionNegotiation = { mode: { pin: '2026-07-28' } }
  const client = new ClientV2(INFO, { ...OPTIONS, versionNegotiation })
  return open(client, transport(server, HttpV2, SseV2, StdioV2))
}

type ToUrl = new (url: URL) => object
type ToProgram = new (program: Program & { stderr: 'ignore' }) => object

function transport(server: Server, Http: ToUrl, Sse: ToUrl, Stdio: ToProgram): object {
  if (!('url' in server)) return new Stdio({ ...server, stderr: 'ignore' })
  // Only servers of 2024 have such an address here.
  return server.url.endsWith('/sse') ? new Sse(new URL(server.url)) : new Http(new URL(server.url))
}

/** Both SDKs' clients have what is used here, under the same names. */
async function open(client: ClientV1 | ClientV2, transport: object): Promise<Peer> {
  const same = client as ClientV1
  const told: Peer['told'] = []
  same.fallbackRequestHandler = async ({ method, params }) => {
    told.push({ method, params: withoutMeta(params) })
    return params?.task === undefined ? (ANSWERS[method] ?? {}) : { task: TASK }
  }
  same.fallbackNotificationHandler = async ({ method, params }) => {
    told.push({ method, params: withoutMeta(params) })
  }
  onTestFinished(() => same.close())
  await same.connect(transport as StdioV1)
  return {
    request: (method, params, options = {}) =>
      same.request({ method, params } as never, ANYTHING, options),
    notify: (method, params) => same.notification({ method, params } as never),
    told,
    instructions: () => same.getInstructions(),
    server: () => same.getServerVersion(),
    capabilities: () => same.getServerCapabilities(),
  }
}

/** The tokens in it are counted up by each client for itself. */
function withoutMeta(params: unknown): unknown {
  return { ...(params as object), _meta: undefined }
}
