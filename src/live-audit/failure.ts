import { ProtocolError, SdkHttpError, SseError } from '@modelcontextprotocol/client'

/** Its message is ours; those of all other errors may quote what a server or a file says. */
export class LookError extends Error {}

/** The HTTP status with which a server refused, if it did. */
export function statusOf(cause: unknown): number | undefined {
  if (cause instanceof SdkHttpError) return cause.status
  return cause instanceof SseError ? cause.code : undefined
}

/** Why a server could not be read, in our words. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof LookError) return cause.message
  const status = statusOf(cause)
  if (status !== undefined) return `answered with HTTP status ${status}`
  if (cause instanceof ProtocolError) return `answered with error ${cause.code}`
  // What `fetch` throws where there is no server.
  const isUnreachable = cause instanceof TypeError || cause instanceof SseError
  return isUnreachable ? 'cannot be reached' : 'does not speak MCP as we know it'
}
