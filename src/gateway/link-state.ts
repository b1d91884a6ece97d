import type { AuditLog } from '../audit/record.ts'
import type { Log } from '../log.ts'
import type { ChannelEvents, OpenChannel } from './channel.ts'
import type { JsonLimits } from './check-json.ts'
import { createLane, type Lane } from './lane.ts'
import { failSent, failUnanswered, timeOut } from './link-failures.ts'
import type { Framed, Id } from './message.ts'
import { createOpenRequests, type OpenRequest, type OpenRequests } from './open-requests.ts'
import type { Direction, Inspector, Message } from './passage.ts'
import { createReverseRequests, type ReverseRequests } from './reverse-requests.ts'
import { orAborted } from './send-up.ts'
import { createSession, type Session } from './session.ts'
import { createTally } from './tally.ts'
import { createUpstream, type Upstream } from './upstream.ts'
import { createWatch, type LifeSettings, type Watch } from './watch.ts'

/** What a link needs of the client at the other end. */
export type ClientEnd = {
  /** Resolves when the client has taken it. */
  send(message: Framed): Promise<void>
  name(): string
  /** How to ask the person; undefined when the client cannot. */
  asker(): ((question: string, signal: AbortSignal) => Promise<boolean>) | undefined
}

/** How the messages of one of several servers are written for the client that they share. */
export type Outward = {
  /** A response, a notification or a request with the names that the client knows. */
  write(message: Message, request?: OpenRequest): Message
  /** The server is back, perhaps another than before. */
  onRestart(): void
  /** An id for a request of the server's: its own may be another server's too. */
  facingId(): Id
}

export type LinkOptions = {
  name: string
  open: OpenChannel
  inspector: Inspector
  /** Gets an entry for each request that the upstream has not answered. */
  audit: Pick<AuditLog, 'append'>
  client: ClientEnd
  limits: JsonLimits & { requestTimeoutMs: number }
  log: Log
  outward?: Outward
  life: LifeSettings
}

/** One upstream server, and who waits for whom: shared by both directions of a link. */
export type LinkState = LinkOptions & {
  upstream: Upstream
  requests: OpenRequests
  reverse: ReverseRequests
  session: Session
  /** What the upstream has said and the client has not got yet. */
  lane: Lane
  watch: Watch
  warn(what: string): void
  /** The last notification each way: what came later must not overtake it. */
  before: Record<Direction, Promise<void>>
}

export function createLinkState(
  options: LinkOptions,
  createReceiver: (state: LinkState) => ChannelEvents['onLine'],
): LinkState {
  const { name, log, limits } = options
  const tally = createTally(log)
  const session = createSession()
  const state: LinkState = {
    ...options,
    requests: createOpenRequests(limits.requestTimeoutMs, (request, afterMs) =>
      timeOut(state, request, afterMs),
    ),
    reverse: createReverseRequests(),
    session,
    lane: createLane(),
    warn: (what) => tally(`${name}: ${what}`),
    watch: createWatch(options.life, () => state),
    before: { to_upstream: Promise.resolve(), to_client: Promise.resolve() },
    upstream: createUpstream({
      name,
      log,
      open: options.open,
      onLine: (line) => receive(line),
      onRequestEnd: (id) => failUnanswered(state, id),
      async greet(channel, rested) {
        const patience = AbortSignal.timeout(limits.requestTimeoutMs)
        const resumed = await orAborted(session.greet(channel), patience)
        // One that we had stopped offers what it offered before.
        if (resumed && !rested) options.outward?.onRestart()
      },
      onLost: () => failSent(state),
    }),
  }
  const receive = createReceiver(state)
  return state
}
