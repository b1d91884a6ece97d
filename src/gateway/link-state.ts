import type { AuditLog } from '../audit/record.ts'
import type { Log } from '../log.ts'
import { errorAnswer } from './answers.ts'
import type { ChannelEvents, OpenChannel } from './channel.ts'
import type { JsonLimits } from './check-json.ts'
import { failureEntry } from './failure-entry.ts'
import { createLane, type Lane } from './lane.ts'
import { type Framed, frame, type Id, type NotificationMessage } from './message.ts'
import { createOpenRequests, type OpenRequest, type OpenRequests } from './open-requests.ts'
import type { Direction, Inspector, Message, Passage, Ruling } from './passage.ts'
import { createReverseRequests, type ReverseRequests } from './reverse-requests.ts'
import { createSession, type Session } from './session.ts'
import { createTally } from './tally.ts'
import { createUpstream, type Upstream } from './upstream.ts'

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
}

/** One upstream server, and who waits for whom: shared by both directions of a link. */
export type LinkState = LinkOptions & {
  upstream: Upstream
  requests: OpenRequests
  reverse: ReverseRequests
  session: Session
  /** What the upstream has said and the client has not got yet. */
  lane: Lane
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
    before: { to_upstream: Promise.resolve(), to_client: Promise.resolve() },
    upstream: createUpstream({
      name,
      log,
      open: options.open,
      onLine: (line) => receive(line),
      async greet(channel) {
        const patience = AbortSignal.timeout(limits.requestTimeoutMs)
        const resumed = await orAborted(session.greet(channel), patience)
        if (resumed) options.outward?.onRestart()
      },
      onLost: () => failSent(state),
    }),
  }
  const receive = createReceiver(state)
  return state
}

export type RuleInput = Omit<Passage, 'upstream' | 'client' | 'ask'> & {
  /** Gives back the room that the message takes on its way. */
  letGo?: () => void
}

/** The inspector's word on a message; undefined, after a warning, when inspecting it failed. */
export async function rule(link: LinkState, input: RuleInput): Promise<Ruling | undefined> {
  const { letGo, ...passage } = input
  const ask = link.client.asker()
  const asking = ask && {
    ask: (question: string) => {
      // The answer comes the way that this message would hold occupied.
      letGo?.()
      return ask(question, passage.signal)
    },
  }
  try {
    const client = link.client.name()
    return await link.inspector.rule({ ...passage, upstream: link.name, client, ...asking })
  } catch {
    // Its message may quote the text.
    link.warn('a message could not be inspected and was withheld')
    return undefined
  }
}

/** Sends to the upstream without waiting for it longer than a request may take. */
export async function sendUp(
  link: LinkState,
  message: Framed,
  signal?: AbortSignal,
): Promise<void> {
  const until = signal ?? AbortSignal.timeout(link.limits.requestTimeoutMs)
  const channel = await orAborted(link.upstream.channel(), until)
  await orAborted(channel.send(message, until), until)
}

/** Rejects as soon as the signal is aborted, whatever the promise does then. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('given up'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

export function cancelled(requestId: Id, reason: string): Framed<NotificationMessage> {
  const params = { requestId, reason }
  return frame({ jsonrpc: '2.0', method: 'notifications/cancelled', params })
}

/** Ends a request that the upstream will not answer. Does nothing when it is no longer open. */
export async function failRequest(
  link: LinkState,
  request: OpenRequest,
  code: Parameters<typeof errorAnswer>[1],
  reason: string,
): Promise<void> {
  if (link.requests.get(request.id) !== request) return
  link.requests.remove(request)
  request.abort.abort()
  link.audit.append(failureEntry(link, request))
  await request.respond(errorAnswer(request.id, code, reason))
}

function timeOut(link: LinkState, request: OpenRequest, afterMs: number): void {
  // The upstream itself waits for the client or for a person.
  if (link.reverse.size() > 0) {
    link.requests.startTimer(request)
    return
  }
  link.upstream.setDegraded(true)
  const reason = `${link.name} did not answer within ${afterMs / 1000} s`
  // MCP forbids to cancel `initialize`.
  if (request.state === 'sent' && request.method !== 'initialize') {
    sendUp(link, cancelled(request.id, reason)).catch(() => {})
  }
  void failRequest(link, request, 'upstreamFailed', reason)
}

/** What the lost server had been asked will not be answered; what it asked, nobody waits for. */
function failSent(link: LinkState): void {
  for (const request of link.requests.all().filter(({ state }) => state === 'sent')) {
    void failRequest(link, request, 'upstreamFailed', `${link.name} ended before it answered`)
  }
  for (const { facingId, abort } of link.reverse.clear()) {
    abort.abort()
    void link.client.send(cancelled(facingId, 'the server that asked has ended'))
  }
}
