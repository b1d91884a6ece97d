import { RateLimiter } from 'limiter'
import { LRUCache } from 'lru-cache'
import type { RateLimit } from './gateway-policy.ts'

/** Limiters kept at once; the least recently used go first, and begin anew when they come back. */
const MAX_TRACKED_KEYS = 10_000
/** UTF-16 units of a key: names in it are a client's or a server's choice. */
const MAX_KEY_LENGTH = 300

/** Takes one request from the limit of a key: seconds to wait when there is none left, else 0. */
export type RateGate = (key: string, limit: RateLimit) => number

export function createRateGate(maxKeys = MAX_TRACKED_KEYS): RateGate {
  const limiters = new LRUCache<string, RateLimiter>({ max: maxKeys })
  return (name, limit) => {
    const key = name.slice(0, MAX_KEY_LENGTH)
    const limiter =
      limiters.get(key) ??
      new RateLimiter({ tokensPerInterval: limit.requests, interval: limit.per_seconds * 1_000 })
    limiters.set(key, limiter)
    return limiter.tryRemoveTokens(1) ? 0 : Math.max(1, Math.ceil(limiter.getWaitTime(1) / 1_000))
  }
}
