import {
  type FetchLike,
  type SSEClientTransport,
  SseError,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client'
import { isObject } from './message.ts'
import type { Message } from './passage.ts'

/** Milliseconds to say goodbye to a server that keeps a session. */
const GOODBYE_MS = 2_000

type Kind = typeof StreamableHTTPClientTransport | typeof SSEClientTransport

export type HttpTransportsOptions = {
  url: string
  headers: Record<string, string>
  fetch: FetchLike
  onMessage(message: Message): void
  /** The stream on which the server sends all its messages is over. */
  onStreamEnd(): void
}

export type HttpTransports = {
  /** Rejects when there is no stream of events at the address of a server of 2024. */
  open(Kind: Kind): Promise<Transport>
  /** The answer to this request says which version goes into headers from then on. */
  awaitVersion(initialize: unknown): void
  close(): Promise<void>
}

/** The official client's transports, by which a server is spoken to over HTTP. */
export function createHttpTransports(options: HttpTransportsOptions): HttpTransports {
  const { url, headers, fetch, onMessage, onStreamEnd } = options
  const opened = new Set<Transport>()
  let initialize: unknown
  return {
    async open(Kind) {
      const transport: Transport = new Kind(new URL(url), { requestInit: { headers }, fetch })
      opened.add(transport)
      transport.onmessage = (message) => {
        if (initialize !== undefined && 'id' in message && message.id === initialize) {
          initialize = undefined
          setVersion(transport, message)
        }
        onMessage(message)
      }
      await transport.start()
      // Other errors may quote what was sent; a request that fails rejects in `send`.
      transport.onerror = (cause) => {
        if (cause instanceof SseError) onStreamEnd()
      }
      return transport
    },
    awaitVersion(id) {
      initialize = id
    },
    async close() {
      await Promise.all([...opened].map(end))
    },
  }
}

function setVersion(transport: Transport, { result }: Message): void {
  const version = isObject(result) ? result.protocolVersion : undefined
  if (typeof version === 'string') transport.setProtocolVersion?.(version)
}

async function end(transport: Transport): Promise<void> {
  if (transport instanceof StreamableHTTPClientTransport) {
    const goodbye = transport.terminateSession().catch(() => {})
    await Promise.race([goodbye, new Promise((done) => setTimeout(done, GOODBYE_MS).unref())])
  }
  await transport.close()
}
