import { type Framed, frame, type Id, type NotificationMessage } from './message.ts'

/** What the gateway itself answers. The first two are for rate limits and for what was blocked: policy's. */
export const CODE = {
  rateLimited: -32000,
  blocked: -32001,
  noUpstream: -32002,
  upstreamFailed: -32003,
  tooLarge: -32004,
  invalid: -32600,
  unknownMethod: -32601,
  internal: -32603,
  parse: -32700,
} as const

/** An error in our words. They never hold anything of the message that it answers. */
export function errorAnswer(id: Id | null, code: keyof typeof CODE, message: string): Framed {
  return frame({
    jsonrpc: '2.0',
    id,
    error: { code: CODE[code], message: `sallyport gateway: ${message}` },
  })
}

export function resultAnswer(id: Id, result: object): Framed {
  return frame({ jsonrpc: '2.0', id, result })
}

/** Tells whoever works on a request that nobody waits for it any more. */
export function cancelled(requestId: Id, reason: string): Framed<NotificationMessage> {
  const params = { requestId, reason }
  return frame({ jsonrpc: '2.0', method: 'notifications/cancelled', params })
}
