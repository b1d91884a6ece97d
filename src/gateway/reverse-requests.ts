import type { Id } from './message.ts'

/** Requests that one server may have open at the client at a time. */
const MAX_OPEN = 256

/** What a server has asked the client: sampling, elicitation, roots, ping. */
export type ReverseRequest = {
  /** Its id at the client; another than the server's own when several servers share the client. */
  facingId: Id
  upstreamId: Id
  /** Its progress token at the client and its own, when these are two. */
  progress?: { facing: Id; upstream: unknown }
  method: string
  params: unknown
  correlationId: string
  abort: AbortController
}

export type ReverseRequests = {
  add(request: ReverseRequest): 'added' | 'duplicate' | 'full'
  byFacingId(id: unknown): ReverseRequest | undefined
  byUpstreamId(id: unknown): ReverseRequest | undefined
  byFacingToken(token: unknown): ReverseRequest | undefined
  remove(request: ReverseRequest): void
  size(): number
  /** Forgets all and returns them. */
  clear(): ReverseRequest[]
}

export function createReverseRequests(): ReverseRequests {
  const byFacing = new Map<unknown, ReverseRequest>()
  const byUpstream = new Map<unknown, ReverseRequest>()
  return {
    add(request) {
      if (byUpstream.has(request.upstreamId)) return 'duplicate'
      if (byUpstream.size >= MAX_OPEN) return 'full'
      byFacing.set(request.facingId, request)
      byUpstream.set(request.upstreamId, request)
      return 'added'
    },
    byFacingId: (id) => byFacing.get(id),
    byUpstreamId: (id) => byUpstream.get(id),
    byFacingToken: (token) =>
      [...byUpstream.values()].find(
        ({ progress }) => progress !== undefined && progress.facing === token,
      ),
    remove({ facingId, upstreamId }) {
      byFacing.delete(facingId)
      byUpstream.delete(upstreamId)
    },
    size: () => byUpstream.size,
    clear() {
      const all = [...byUpstream.values()]
      byFacing.clear()
      byUpstream.clear()
      return all
    },
  }
}
