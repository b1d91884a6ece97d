/** A JSON-RPC message on its way through the gateway, and what becomes of it. */
export type Direction = 'to_upstream' | 'to_client'

/** A JSON-RPC 2.0 request, notification or response, already checked to be an object with that shape. */
export type Message = Record<string, unknown>

export interface Passage {
  direction: Direction
  /** The configured name of the upstream server. */
  upstream: string
  message: Message
  /** Size of the message as it came, in bytes. */
  bytes: number
  /** For a response: the request that it answers, as the upstream knows it. */
  request?: { method: string; params: unknown }
  /** Who is at the client end, from its initialize or request metadata; 'unknown' until then. */
  client: string
  /** One id for a request and everything that belongs to it. */
  correlationId: string
  /** Asks the person at the client by MCP elicitation; absent when the client cannot. Resolves to true only on accept. */
  ask?: (question: string) => Promise<boolean>
  signal: AbortSignal
}

export type Ruling =
  | { kind: 'forward' } // byte for byte as it came
  | { kind: 'replace'; message: Message } // goes on, changed
  | { kind: 'answer'; message: Message } // does not go on; this goes back to the sender (requests only)
  | { kind: 'drop' } // does not go on, and nothing is answered (notifications only)

export interface Inspector {
  rule(passage: Passage): Promise<Ruling>
}
