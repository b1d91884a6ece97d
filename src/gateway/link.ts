import { failRequest } from './link-failures.ts'
import { createLinkState, type LinkOptions } from './link-state.ts'
import type { Framed, Id, NotificationMessage, RequestMessage, ResponseMessage } from './message.ts'
import { createReceiver } from './to-client.ts'
import { passAnswer, passNotification, passRequest, type Sent } from './to-upstream.ts'
import type { UpstreamState } from './upstream.ts'

/** Milliseconds in which the last answers of a server that has ended are inspected. */
const LAST_ANSWERS_MS = 5_000

/** The way between the client and one upstream server, both directions inspected. */
export type Link = {
  name: string
  state(): UpstreamState
  start(): void
  request(sent: Sent<RequestMessage>, respond: (answer: Framed) => Promise<void>): Promise<void>
  notification(sent: Sent<NotificationMessage>): Promise<void>
  answer(sent: Sent<ResponseMessage>): Promise<void>
  /** Whether a request of the client's with this id is open here. */
  hasRequest(id: Id): boolean
  /** Whether this server has asked the client under this id. */
  hasAsked(facingId: Id): boolean
  /** The server's own token for the progress of what it has asked the client, by the token that the client knows. */
  ownProgressToken(facing: unknown): unknown
  /** Begins the session with these parameters of `initialize` when the server, which was not there, comes. */
  adoptSession(params: unknown): void
  /** Resolves when all that the client has sent is delivered and answered. */
  idle(): Promise<void>
  close(): Promise<void>
}

export function createLink(options: LinkOptions): Link {
  const state = createLinkState(options, createReceiver)
  const { upstream, requests, reverse } = state
  return {
    name: options.name,
    state: upstream.state,
    start: () => {
      if (!options.life.startOnDemand) upstream.start()
    },
    request: (sent, respond) => passRequest(state, sent, respond),
    notification: (sent) => passNotification(state, sent),
    answer: (sent) => passAnswer(state, sent),
    hasRequest: (id) => requests.get(id) !== undefined,
    hasAsked: (facingId) => reverse.byFacingId(facingId) !== undefined,
    ownProgressToken: (facing) => reverse.byFacingToken(facing)?.progress?.upstream,
    adoptSession: (params) => state.session.accepted(params),
    async idle() {
      await state.before.to_upstream
      await requests.idle()
    },
    async close() {
      state.watch.close()
      await upstream.close()
      for (const request of requests.all().filter((each) => each.state !== 'answered')) {
        await failRequest(state, request, 'upstreamFailed', 'the gateway is stopping')
      }
      await state.lane.idle(LAST_ANSWERS_MS)
    },
  }
}
