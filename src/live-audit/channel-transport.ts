import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/client'
import { MAX_MESSAGE_BYTES, MAX_MESSAGE_DEPTH, MAX_MESSAGE_NODES } from '../core/limits.ts'
import type { LongLine } from '../core/lines.ts'
import type { Channel, OpenChannel } from '../gateway/channel.ts'
import { frame, type Id, isBlank, readMessages } from '../gateway/message.ts'

/** Bytes of everything that one server may say; what is listed has a few hundred kilobytes. */
const MAX_TOTAL_BYTES = 4 * MAX_MESSAGE_BYTES
const LIMITS = { maxDepth: MAX_MESSAGE_DEPTH, maxNodes: MAX_MESSAGE_NODES }

/** A transport of the official client over a channel of the gateway, with the limits of both. */
export type ChannelTransport = Transport & {
  /** Why the server sends no more, in our words; undefined while it may, and when we ended it. */
  ended(): string | undefined
}

export function channelTransport(open: OpenChannel): ChannelTransport {
  let opened: Promise<Channel> | undefined
  let reason: string | undefined
  let bytes = 0

  let isClosed = false

  const end = (why?: string) => {
    if (isClosed) return
    isClosed = true
    reason = why
    transport.onclose?.()
  }
  const transport: ChannelTransport = {
    ended: () => reason,
    async start() {
      opened = open({
        onLine: async (line) => takeLine(line),
        onRequestEnd: endRequest,
        onEnd: end,
      })
      await opened
    },
    async send(message) {
      const channel = await opened
      await channel?.send(frame(message as Record<string, unknown>))
    },
    async close() {
      end()
      const channel = await opened?.catch(() => undefined)
      await channel?.close()
    },
  }
  return transport

  /** The client passes over this where the answer has come. */
  function endRequest(id: Id): void {
    const error = { code: -32603, message: 'the server ended the request without an answer' }
    transport.onmessage?.({ jsonrpc: '2.0', id, error })
  }

  function takeLine(line: Buffer | LongLine): void {
    bytes += line.length
    if (bytes > MAX_TOTAL_BYTES) end(`sent more than ${MAX_TOTAL_BYTES} bytes`)
    if (!Buffer.isBuffer(line)) end(`sent a message over ${MAX_MESSAGE_BYTES} bytes`)
    else if (!isBlank(line)) takeMessages(line)
  }

  // What is no message is left out, as the official client does: programs print greetings.
  function takeMessages(line: Buffer): void {
    for (const read of readMessages(line, LIMITS)) {
      if (!isClosed && read.kind !== 'refused')
        transport.onmessage?.(read.message as JSONRPCMessage)
    }
  }
}
