import { randomUUID } from 'node:crypto'
import { type Framed, frame, type ResponseMessage } from './message.ts'

export type PingOptions = {
  /** Milliseconds between two pings, in which the first should be answered. */
  intervalMs: number
  /** Pings in a row without an answer, after which the server is ill; with one more it is given up. */
  maxMissed: number
  /** Whether the server can be asked, and could be heard: a client that does not read holds back its answers. */
  canAsk(): boolean
  send(ping: Framed, signal: AbortSignal): Promise<void>
  onWell(): void
  onIll(): void
  onLost(): void
}

export type Pings = {
  /** Whether this answers one of ours. Any answer will do, an error too: it tells that the server lives. */
  takeAnswer(answer: ResponseMessage): boolean
  close(): void
}

/** Asks a server at intervals whether it still lives, by MCP's `ping`. */
export function createPings(options: PingOptions): Pings {
  const { intervalMs, maxMissed, canAsk, send, onWell, onIll, onLost } = options
  const open = new Set<string>()
  const timer = setInterval(ask, intervalMs).unref()

  return {
    takeAnswer({ id }) {
      if (typeof id !== 'string' || !open.has(id)) return false
      open.clear()
      onWell()
      return true
    },
    close: () => clearInterval(timer),
  }

  function ask(): void {
    const missed = canAsk() ? open.size : 0
    if (missed === 0 || missed > maxMissed) open.clear()
    if (missed === maxMissed) onIll()
    if (missed > maxMissed) onLost()
    if (!canAsk()) return
    const id = `sallyport-ping-${randomUUID()}`
    open.add(id)
    const ping = frame({ jsonrpc: '2.0', id, method: 'ping' })
    // One that cannot be sent is not answered, and that is what counts.
    send(ping, AbortSignal.timeout(intervalMs)).catch(() => {})
  }
}
