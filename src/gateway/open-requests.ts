import { type Framed, type Id, progressTokenOf } from './message.ts'

/** Requests whose answer takes as long as it takes: streams of notifications, and results of tasks. */
const UNTIMED = new Set(['subscriptions/listen', 'tasks/result'])

/** Milliseconds for a server's first answer, at least: `npx` may have to download it. */
const FIRST_ANSWER_MS = 120_000

/** Requests that one server may have to answer at a time. */
const MAX_OPEN = 1_024

export type OpenRequest = {
  id: Id
  method: string
  params: unknown
  correlationId: string
  /** ruling: not sent yet; sent: the upstream has it; answered: the answer is being inspected. */
  state: 'ruling' | 'sent' | 'answered'
  /** Aborted when nobody waits for the answer any more. */
  abort: AbortController
  respond(answer: Framed): Promise<void>
}

export type OpenRequests = {
  add(request: OpenRequest): 'added' | 'duplicate' | 'full'
  get(id: Id): OpenRequest | undefined
  byProgressToken(token: unknown): OpenRequest | undefined
  all(): OpenRequest[]
  /** Gives the upstream its time from now on, anew. */
  startTimer(request: OpenRequest): void
  stopTimer(request: OpenRequest): void
  remove(request: OpenRequest): void
  /** Resolves when none is open. */
  idle(): Promise<void>
}

/** What clients have asked an upstream and it has not answered. */
export function createOpenRequests(
  timeoutMs: number,
  onTimeout: (request: OpenRequest, afterMs: number) => void,
): OpenRequests {
  const open = new Map<Id, OpenRequest>()
  const timers = new Map<OpenRequest, NodeJS.Timeout>()
  const waiting: (() => void)[] = []
  const requests: OpenRequests = {
    add(request) {
      if (open.has(request.id)) return 'duplicate'
      if (open.size >= MAX_OPEN) return 'full'
      open.set(request.id, request)
      return 'added'
    },
    get: (id) => open.get(id),
    byProgressToken: (token) =>
      [...open.values()].find(
        ({ params }) => token !== undefined && progressTokenOf(params) === token,
      ),
    all: () => [...open.values()],
    startTimer(request) {
      if (UNTIMED.has(request.method) || open.get(request.id) !== request) return
      clearTimeout(timers.get(request))
      const wait =
        request.method === 'initialize' ? Math.max(timeoutMs, FIRST_ANSWER_MS) : timeoutMs
      timers.set(
        request,
        setTimeout(() => onTimeout(request, wait), wait),
      )
    },
    stopTimer(request) {
      clearTimeout(timers.get(request))
      timers.delete(request)
    },
    remove(request) {
      requests.stopTimer(request)
      if (open.get(request.id) === request) open.delete(request.id)
      if (open.size === 0) for (const wake of waiting.splice(0)) wake()
    },
    async idle() {
      if (open.size > 0) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
  return requests
}
