import { SSEClientTransport } from '@modelcontextprotocol/client'
import type { OpenChannel } from '../gateway/channel.ts'
import { limitBody } from '../gateway/limit-body.ts'
import { type Framed, frame } from '../gateway/message.ts'
import type { Message } from '../gateway/passage.ts'

type Remote = { url: string; headers: Record<string, string> }

/** A server that speaks HTTP with SSE, as MCP did before 2025-03; the official client's transport does the speaking. */
export function sseChannel(
  { url, headers }: Remote,
  maxBytes: number,
  signal: AbortSignal,
): OpenChannel {
  return async ({ onLine, onEnd }) => {
    const transport = new SSEClientTransport(new URL(url), {
      requestInit: { headers },
      fetch: async (input, init) =>
        limitBody(await fetch(input, init), { maxBytes, ready: () => Promise.resolve() }),
    })
    transport.onmessage = (message) => void onLine(frame(message as Message).bytes)
    transport.onerror = () => {}
    transport.onclose = () => onEnd('closed the connection')
    // A server that never names its endpoint would keep the start waiting.
    const stop = () => void transport.close()
    signal.addEventListener('abort', stop)
    await transport.start()
    return {
      send: ({ message }: Framed) => transport.send(message as never),
      async close() {
        signal.removeEventListener('abort', stop)
        await transport.close()
      },
    }
  }
}
