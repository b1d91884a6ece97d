import {
  type Greetings,
  gatewayInfo,
  mergeCapabilities,
  mergeInstructions,
} from './merge-initialize.ts'
import type { Message } from './passage.ts'

/** One answer of several servers to `server/discover`; undefined when they have no version in common. */
export function mergeDiscover(
  greetings: Greetings,
  missing: boolean,
  version: string,
): Message | undefined {
  const results = [...greetings.values()]
  const [first = [], ...others] = results.map(({ supportedVersions }) =>
    Array.isArray(supportedVersions) ? supportedVersions : [],
  )
  const supportedVersions = first.filter((each) => others.every((other) => other.includes(each)))
  if (supportedVersions.length === 0) return undefined
  const capabilities = results.map((result) => result.capabilities)
  return {
    supportedVersions,
    capabilities: mergeCapabilities(capabilities, missing),
    ...mergeInstructions(greetings),
    ...mergeEnvelopes(results),
    _meta: { 'io.modelcontextprotocol/serverInfo': gatewayInfo(version) },
  }
}

/** What results since 2026-07-28 say of themselves: as fresh as the first to spoil, shared only when all may be. */
export function mergeEnvelopes(results: readonly Message[]): Message {
  const times = results.map(({ ttlMs }) => ttlMs).filter((time) => typeof time === 'number')
  const scopes = results.map(({ cacheScope }) => cacheScope).filter((scope) => scope !== undefined)
  const isPublic = scopes.every((scope) => scope === 'public')
  return {
    ...(results.some(({ resultType }) => resultType !== undefined)
      ? { resultType: 'complete' }
      : {}),
    ...(times.length === 0 ? {} : { ttlMs: Math.min(...times) }),
    ...(scopes.length === 0 ? {} : { cacheScope: isPublic ? 'public' : 'private' }),
  }
}
