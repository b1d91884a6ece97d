import { randomUUID } from 'node:crypto'
import { errorAnswer, resultAnswer } from './answers.ts'
import { failRequest } from './link-failures.ts'
import type { LinkState } from './link-state.ts'
import {
  type Framed,
  frame,
  type Id,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
} from './message.ts'
import type { OpenRequest } from './open-requests.ts'
import { rule } from './rule.ts'
import { orAborted, sendUp } from './send-up.ts'
import { NoUpstream } from './upstream.ts'

/** A message of the client's, in the names of the upstream, and how to give back its room. */
export type Sent<M> = Framed<M> & { letGo?: () => void }

/** A request of the client's; `respond` gets the upstream's answer or one of ours, exactly once. */
export async function passRequest(
  link: LinkState,
  sent: Sent<RequestMessage>,
  respond: (answer: Framed) => Promise<void>,
): Promise<void> {
  const { id, method, params } = sent.message
  // A client that only asks whether we are there need not wake the server.
  if (method === 'ping' && link.upstream.state() === 'stopped') return respond(resultAnswer(id, {}))
  const abort = new AbortController()
  const correlationId = randomUUID()
  const request: OpenRequest = {
    id,
    method,
    params,
    correlationId,
    state: 'ruling',
    abort,
    respond,
  }
  const added = link.requests.add(request)
  if (added === 'duplicate') return link.warn('a request with the id of an open one was dropped')
  if (added === 'full') {
    return respond(errorAnswer(id, 'upstreamFailed', `${link.name} has too many open requests`))
  }
  const before = link.before.to_upstream
  const ruling = await ruleOn(link, sent, request)
  if (abort.signal.aborted) return
  if (ruling === undefined || ruling.kind === 'drop') {
    return failRequest(link, request, 'internal', 'the request could not be inspected')
  }
  if (ruling.kind === 'answer') {
    link.requests.remove(request)
    return respond(frame(ruling.message))
  }
  await before
  await deliver(link, request, ruling.kind === 'forward' ? sent : frame(ruling.message))
}

async function deliver(link: LinkState, request: OpenRequest, message: Framed): Promise<void> {
  const { signal } = request.abort
  link.requests.startTimer(request)
  if (request.method !== 'ping') link.watch.touch()
  try {
    const channel = await orAborted(link.upstream.channel(), signal)
    request.state = 'sent'
    await orAborted(channel.send(message, signal), signal)
  } catch (cause) {
    if (signal.aborted) return
    if (cause instanceof NoUpstream) await failRequest(link, request, 'noUpstream', cause.message)
    else await failRequest(link, request, 'upstreamFailed', `${link.name} cannot be reached`)
  }
}

/** A notification of the client's. A cancelled request that the upstream never got ends here. */
export function passNotification(link: LinkState, sent: Sent<NotificationMessage>): Promise<void> {
  const { method, params } = sent.message
  const request =
    method === 'notifications/cancelled' ? link.requests.get(params?.requestId as Id) : undefined
  if (request?.state === 'ruling') {
    link.requests.remove(request)
    request.abort.abort()
    return Promise.resolve()
  }
  const before = link.before.to_upstream
  const work = ruleAndSend()
  link.before.to_upstream = work
  return work

  async function ruleAndSend(): Promise<void> {
    const ruling = await ruleOn(link, sent, request)
    await before
    if (ruling?.kind === 'forward' || ruling?.kind === 'replace') {
      const out = ruling.kind === 'forward' ? sent : frame(ruling.message)
      await sendUp(link, out).catch(() => link.warn('a notification could not be sent'))
    }
    if (method === 'notifications/initialized') link.session.initialized()
    if (request !== undefined) {
      // Its answer, if it still comes, is nobody's.
      link.requests.remove(request)
      request.abort.abort()
    }
  }
}

/** The client's answer to what the upstream had asked. */
export async function passAnswer(link: LinkState, sent: Sent<ResponseMessage>): Promise<void> {
  const asked = link.reverse.byFacingId(sent.message.id)
  if (asked === undefined)
    return link.warn('an answer of the client to no open request was dropped')
  link.reverse.remove(asked)
  const before = link.before.to_upstream
  const ruling = await ruleOn(link, sent, asked, { method: asked.method, params: asked.params })
  await before
  const withId = (message: object) => frame({ ...message, id: asked.upstreamId })
  const unchanged = asked.facingId === asked.upstreamId ? sent : withId(sent.message)
  const out =
    ruling?.kind === 'forward'
      ? unchanged
      : ruling?.kind === 'replace'
        ? withId(ruling.message)
        : errorAnswer(asked.upstreamId, 'internal', 'the answer could not be inspected')
  await sendUp(link, out).catch(() => link.warn('an answer of the client could not be sent'))
}

function ruleOn(
  link: LinkState,
  { message, bytes, letGo }: Sent<RequestMessage | NotificationMessage | ResponseMessage>,
  about: { correlationId: string; abort: AbortController } | undefined,
  request?: { method: string; params: unknown },
) {
  return rule(link, {
    direction: 'to_upstream',
    message,
    bytes: bytes.length,
    correlationId: about?.correlationId ?? randomUUID(),
    signal: about?.abort.signal ?? NEVER,
    ...(request === undefined ? {} : { request }),
    ...(letGo === undefined ? {} : { letGo }),
  })
}

const NEVER = new AbortController().signal
