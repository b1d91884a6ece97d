import {
  SdkHttpError,
  SSEClientTransport,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client'
import type { OpenChannel } from './channel.ts'
import type { UpstreamConfig } from './config.ts'
import { createHttpTransports, type HttpTransports } from './http-transports.ts'
import { limitBody } from './limit-body.ts'
import { frame, type Id, isObject } from './message.ts'
import type { Message } from './passage.ts'

/** MCP: a server that answers `initialize` with one of these may be of 2024. */
const OLDER = new Set([400, 404, 405])

type Connection = {
  transports: HttpTransports
  current: Transport
  receive(message: Message): void
  /** Nothing more will come to this request. */
  finish(id: Id): void
  end(reason: string): void
}

/** An upstream server that speaks Streamable HTTP, or the HTTP with a stream of events of 2024. */
export function httpChannel(
  { url, headers }: Pick<UpstreamConfig, 'headers'> & { url: string },
  maxBytes: number,
): OpenChannel {
  return async ({ onLine, onRequestEnd, onEnd }) => {
    let room = Promise.resolve()
    const receive = (message: Message) => {
      room = onLine(frame(message).bytes)
    }
    const end = (reason: string) => {
      void transports.close()
      onEnd(reason)
    }
    const transports = createHttpTransports({
      url,
      headers,
      // No more is read while what came before is on its way.
      fetch: async (input, init) =>
        limitBody(await fetch(input, init), { maxBytes, ready: () => room }),
      onMessage: receive,
      onStreamEnd: () => end('has ended its stream'),
    })
    const current = await transports.open(StreamableHTTPClientTransport)
    // What came is told first.
    const finish = (id: Id) => void room.then(() => onRequestEnd(id))
    const connection: Connection = { transports, current, receive, finish, end }
    return {
      send: ({ message }, signal) => send(connection, message, signal),
      async close() {
        await transports.close()
        onEnd('was closed')
      },
    }
  }
}

async function send(connection: Connection, message: Message, signal?: AbortSignal): Promise<void> {
  const { transports, current, receive, end } = connection
  if (message.method === 'initialize') transports.awaitVersion(message.id)
  try {
    await sendOver(connection, message, signal)
  } catch (cause) {
    if (!(cause instanceof SdkHttpError)) throw cause
    const answer = answerIn(cause.data.text, message.id)
    if (cause.status === 404 && current.sessionId !== undefined) {
      // MCP: the server has forgotten the session; a new one must be begun.
      end('has ended the session')
      throw cause
    }
    if (answer !== undefined) return receive(answer)
    if (message.method !== 'initialize' || !OLDER.has(cause.status)) throw cause
    connection.current = await transports.open(SSEClientTransport)
    await sendOver(connection, message, signal)
  }
}

function sendOver(
  { current, finish }: Connection,
  message: Message,
  signal?: AbortSignal,
): Promise<void> {
  return current.send(message as never, {
    requestSignal: signal,
    onRequestStreamEnd: () => finish(message.id as Id),
  })
}

/** What a server answers under another status than 200, as that of 2026-07-28 must some errors. */
function answerIn(body: unknown, id: unknown): Message | undefined {
  try {
    const answer: unknown = JSON.parse(String(body))
    return isObject(answer) && isObject(answer.error) && answer.id === id ? answer : undefined
  } catch {
    // A page for people, perhaps.
    return undefined
  }
}
