import { SdkHttpError, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { Channel, OpenChannel } from './channel.ts'
import type { UpstreamConfig } from './config.ts'
import { limitBody } from './limit-body.ts'
import { type Framed, frame, isObject } from './message.ts'
import type { Message } from './passage.ts'

/** Milliseconds to say goodbye to a server that keeps a session. */
const GOODBYE_MS = 2_000

/** An upstream server that speaks Streamable HTTP; the official client's transport does the speaking. */
export function httpChannel(
  { url, headers }: Pick<UpstreamConfig, 'headers'> & { url: string },
  maxBytes: number,
): OpenChannel {
  return async ({ onLine, onEnd }) => {
    let room = Promise.resolve()
    const transport = new StreamableHTTPClientTransport(new URL(url), {
      requestInit: { headers },
      // No more is read while what came before is on its way.
      fetch: async (input, init) =>
        limitBody(await fetch(input, init), { maxBytes, ready: () => room }),
    })
    let initialize: unknown
    transport.onmessage = (message) => {
      const received = message as Message
      if (initialize !== undefined && received.id === initialize) {
        initialize = undefined
        const version = isObject(received.result) ? received.result.protocolVersion : undefined
        if (typeof version === 'string') transport.setProtocolVersion(version)
      }
      room = onLine(frame(received).bytes)
    }
    // Its errors may quote what was sent; a request that fails rejects in `send`.
    transport.onerror = () => {}
    await transport.start()
    const channel: Channel = {
      async send({ message }: Framed, signal) {
        if (message.method === 'initialize') initialize = message.id
        try {
          await transport.send(
            message as never,
            signal === undefined ? {} : { requestSignal: signal },
          )
        } catch (cause) {
          // MCP: the server has forgotten the session; a new one must be begun.
          const lost = cause instanceof SdkHttpError && cause.status === 404
          if (lost && transport.sessionId !== undefined) onEnd('has ended the session')
          throw cause
        }
      },
      async close() {
        const goodbye = transport.terminateSession().catch(() => {})
        await Promise.race([goodbye, new Promise((done) => setTimeout(done, GOODBYE_MS).unref())])
        await transport.close()
        onEnd('was closed')
      },
    }
    return channel
  }
}
