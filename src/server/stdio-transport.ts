import type { Readable, Writable } from 'node:stream'
import {
  INVALID_REQUEST,
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCMessage,
  PARSE_ERROR,
  parseJSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server'
import { createLineSplitter } from '../core/lines.ts'
import { safeMessage } from './safe-message.ts'

/** How long requests may still be answered after the input has ended. */
const DRAIN_MS = 5_000

export type StdioOptions = {
  input: Readable
  output: Writable
  /** A longer line is answered with an error and skipped; the session goes on. */
  maxMessageBytes: number
}

/**
 * MCP over newline-delimited JSON, as the SDK's own transport, and beyond it: lines that are no message
 * are answered instead of dropped, no limit ends the session, errors are stripped of what the client
 * sent, and requests still running when the input ends are answered.
 */
export function createStdioTransport({ input, output, maxMessageBytes }: StdioOptions): Transport {
  const unanswered = new Set<string | number>()
  const receive = createLineSplitter(maxMessageBytes, deliver)
  let ended = false
  let closed = false

  const transport: Transport = {
    async start() {
      input.on('data', receive)
      input.on('end', drain)
      input.on('close', drain)
      output.on('error', () => void transport.close())
    },
    async send(message) {
      const line = `${JSON.stringify(safeMessage(message))}\n`
      if (!closed && !output.write(line)) await new Promise((done) => output.once('drain', done))
      if ('id' in message && !('method' in message) && message.id != null) {
        unanswered.delete(message.id)
        if (ended && unanswered.size === 0) await transport.close()
      }
    },
    async close() {
      if (closed) return
      closed = true
      input.off('data', receive)
      input.pause()
      transport.onclose?.()
    },
  }
  return transport

  function deliver(line: string | undefined): void {
    if (line?.trim() === '') return
    const value = line === undefined ? undefined : parseJson(line)
    const message = toMessage(value)
    if (message === undefined) {
      refuse(line !== undefined && value === undefined ? PARSE_ERROR : INVALID_REQUEST, idOf(value))
    } else {
      trackUnanswered(message)
      transport.onmessage?.(message)
    }
  }

  /** A cancelled request gets no answer, so the end of the input must not wait for one. */
  function trackUnanswered(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message)) unanswered.add(message.id)
    if (!isJSONRPCNotification(message) || message.method !== 'notifications/cancelled') return
    const id = message.params?.requestId
    if (typeof id === 'string' || typeof id === 'number') unanswered.delete(id)
  }

  function refuse(code: number, id: string | number | null): void {
    const refusal = safeMessage({ jsonrpc: '2.0', id, error: { code, message: '' } })
    if (!closed) output.write(`${JSON.stringify(refusal)}\n`)
  }

  function drain(): void {
    if (ended) return
    ended = true
    if (unanswered.size === 0) void transport.close()
    else setTimeout(() => void transport.close(), DRAIN_MS).unref()
  }
}

/** The value of a line, or undefined (which no JSON has) when it is not JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function toMessage(value: unknown): JSONRPCMessage | undefined {
  try {
    return parseJSONRPCMessage(value)
  } catch {
    return undefined
  }
}

function idOf(value: unknown): string | number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
