import { cancelled, errorAnswer } from './answers.ts'
import { failureEntry } from './failure-entry.ts'
import type { LinkState } from './link-state.ts'
import type { Id } from './message.ts'
import type { OpenRequest } from './open-requests.ts'
import { sendUp } from './send-up.ts'

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

export function timeOut(link: LinkState, request: OpenRequest, afterMs: number): void {
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

export function failUnanswered(link: LinkState, id: Id): void {
  const request = link.requests.get(id)
  if (request?.state !== 'sent') return
  void failRequest(link, request, 'upstreamFailed', `${link.name} broke off before it answered`)
}

/** What the lost server had been asked will not be answered; what it asked, nobody waits for. */
export function failSent(link: LinkState): void {
  for (const request of link.requests.all().filter(({ state }) => state === 'sent')) {
    void failRequest(link, request, 'upstreamFailed', `${link.name} ended before it answered`)
  }
  for (const { facingId, abort } of link.reverse.clear()) {
    abort.abort()
    void link.client.send(cancelled(facingId, 'the server that asked has ended'))
  }
}
