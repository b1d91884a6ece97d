import { randomUUID } from 'node:crypto'
import { endsOf, type LongLine } from '../core/lines.ts'
import { errorAnswer } from './answers.ts'
import type { ChannelEvents } from './channel.ts'
import { failRequest } from './link-failures.ts'
import type { LinkState } from './link-state.ts'
import { identifyLong } from './long-message.ts'
import {
  type Framed,
  frame,
  type Incoming,
  isBlank,
  type NotificationMessage,
  progressTokenOf,
  type Refused,
  type RequestMessage,
  type ResponseMessage,
  readMessages,
} from './message.ts'
import type { OpenRequest } from './open-requests.ts'
import type { Message } from './passage.ts'
import type { ReverseRequest } from './reverse-requests.ts'
import { rule } from './rule.ts'
import { sendUp } from './send-up.ts'

/** Receives what an upstream says, no faster than the client takes it. */
export function createReceiver(link: LinkState): ChannelEvents['onLine'] {
  return async (line) => {
    const letGo = await link.lane.admit(line.length)
    receive(link, line)
      // Its message may quote the text.
      .catch(() => link.warn('a message met an internal error and was dropped'))
      .finally(letGo)
  }
}

async function receive(link: LinkState, line: Buffer | LongLine): Promise<void> {
  if (!Buffer.isBuffer(line)) return refuseLong(link, line)
  if (isBlank(line)) return
  await Promise.all(readMessages(line, link.limits).map((incoming) => pass(link, incoming, line)))
}

async function pass(link: LinkState, incoming: Incoming | Refused, line: Buffer): Promise<void> {
  switch (incoming.kind) {
    case 'refused':
      return refuse(link, incoming, line)
    case 'response':
      return passResponse(link, incoming)
    case 'notification':
      return passNotification(link, incoming)
    case 'request':
      return passRequest(link, incoming)
  }
}

async function passResponse(link: LinkState, incoming: Framed<ResponseMessage>): Promise<void> {
  const { message, bytes } = incoming
  if (link.session.takeAnswer(message) || link.watch.takeAnswer(message)) return
  link.watch.touch()
  const request = link.requests.get(message.id)
  if (request?.state !== 'sent') return link.warn('an answer to no open request was dropped')
  request.state = 'answered'
  link.requests.stopTimer(request)
  link.upstream.setDegraded(false)
  const before = link.before.to_client
  const { method, params, correlationId } = request
  const ruling = await rule(link, {
    direction: 'to_client',
    message,
    bytes: bytes.length,
    request: { method, params },
    correlationId,
    signal: request.abort.signal,
  })
  await before
  if (ruling?.kind !== 'forward' && ruling?.kind !== 'replace') {
    return failRequest(link, request, 'internal', 'the answer could not be inspected')
  }
  if (request.abort.signal.aborted) return
  link.requests.remove(request)
  if (method === 'initialize' && 'result' in message) link.session.accepted(params)
  await request.respond(written(link, incoming, ruling, request))
}

function passNotification(link: LinkState, incoming: Framed<NotificationMessage>): Promise<void> {
  const { method, params } = incoming.message
  const request =
    method === 'notifications/progress'
      ? link.requests.byProgressToken(params?.progressToken)
      : undefined
  if (request?.state === 'sent') link.requests.startTimer(request)
  const asked =
    method === 'notifications/cancelled' ? link.reverse.byUpstreamId(params?.requestId) : undefined
  const before = link.before.to_client
  const work = ruleAndSend()
  link.before.to_client = work
  return work

  async function ruleAndSend(): Promise<void> {
    const ruling = await ruleOn(link, incoming, request ?? asked)
    await before
    if (asked !== undefined) {
      link.reverse.remove(asked)
      asked.abort.abort()
    }
    if (ruling?.kind !== 'forward' && ruling?.kind !== 'replace') return
    const out = written(link, incoming, ruling)
    await link.client.send(asked === undefined ? out : withRequestId(out, asked))
  }
}

async function passRequest(link: LinkState, incoming: Framed<RequestMessage>): Promise<void> {
  const { id, method, params } = incoming.message
  const token = link.outward === undefined ? undefined : progressTokenOf(params)
  const asked: ReverseRequest = {
    facingId: link.outward?.facingId() ?? id,
    upstreamId: id,
    ...(token === undefined || link.outward === undefined
      ? {}
      : { progress: { facing: link.outward.facingId(), upstream: token } }),
    method,
    params,
    correlationId: randomUUID(),
    abort: new AbortController(),
  }
  const refuse = (answer: Framed) =>
    sendUp(link, answer).catch(() => link.warn('a refusal could not be sent'))
  const added = link.reverse.add(asked)
  if (added === 'duplicate') return link.warn('a request with the id of an open one was dropped')
  if (added === 'full') return refuse(errorAnswer(id, 'rateLimited', 'too many open requests'))
  const before = link.before.to_client
  const ruling = await ruleOn(link, incoming, asked)
  await before
  if (asked.abort.signal.aborted) return
  if (ruling?.kind === 'forward' || ruling?.kind === 'replace') {
    return link.client.send(asAsked(written(link, incoming, ruling), asked))
  }
  link.reverse.remove(asked)
  const blocked = ruling?.kind === 'answer' ? frame(ruling.message) : undefined
  await refuse(blocked ?? errorAnswer(id, 'internal', 'the request could not be inspected'))
}

/** Byte for byte as it came, unless it was changed or is written in other names for the client. */
function written(
  { outward }: LinkState,
  incoming: Framed,
  ruling: { kind: 'forward' } | { kind: 'replace'; message: Message },
  request?: OpenRequest,
): Framed {
  if (ruling.kind === 'forward' && outward === undefined) return incoming
  const message = ruling.kind === 'forward' ? incoming.message : ruling.message
  return frame(outward?.write(message, request) ?? message)
}

/** Under the id and the progress token by which the client knows the request. */
function asAsked(out: Framed, { facingId, upstreamId, progress }: ReverseRequest): Framed {
  if (facingId === upstreamId) return out
  const { message } = out
  if (progress === undefined) return frame({ ...message, id: facingId })
  const params = message.params as Message
  const _meta = { ...(params._meta as object), progressToken: progress.facing }
  return frame({ ...message, id: facingId, params: { ...params, _meta } })
}

function withRequestId(out: Framed, { facingId, upstreamId }: ReverseRequest): Framed {
  if (facingId === upstreamId) return out
  const params = { ...(out.message.params as object), requestId: facingId }
  return frame({ ...out.message, params })
}

function ruleOn(
  link: LinkState,
  { message, bytes }: Framed,
  about: { correlationId: string; abort: AbortController } | undefined,
) {
  return rule(link, {
    direction: 'to_client',
    message,
    bytes: bytes.length,
    correlationId: about?.correlationId ?? randomUUID(),
    signal: about?.abort.signal ?? new AbortController().signal,
  })
}

/** Who waits for what was meant as an answer, as far as its ends tell, is told at once that none will come. */
async function refuse(link: LinkState, { reason }: Refused, line: Buffer): Promise<void> {
  link.warn(`a line on its stdout was dropped: ${reason}`)
  const { id, isResponse } = identifyLong(endsOf(line))
  const request = isResponse && id !== null ? link.requests.get(id) : undefined
  if (request?.state !== 'sent') return
  await failRequest(link, request, 'upstreamFailed', `the answer of ${link.name} is ${reason}`)
}

/** Whose message was too long is told by its ends: who waits for it must not wait in vain. */
async function refuseLong(link: LinkState, line: LongLine): Promise<void> {
  const { id, isResponse } = identifyLong(line)
  link.warn('a message over the size limit was dropped')
  if (id === null) return
  const reason = `the message of ${link.name} is over the size limit`
  const request = isResponse ? link.requests.get(id) : undefined
  if (request?.state === 'sent') await failRequest(link, request, 'tooLarge', reason)
  else if (!isResponse) await sendUp(link, errorAnswer(id, 'tooLarge', reason)).catch(() => {})
}
