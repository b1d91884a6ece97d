import type { AuditEntry } from '../audit/record.ts'
import type { LinkState } from './link-state.ts'
import { isObject } from './message.ts'
import type { OpenRequest } from './open-requests.ts'

/** For the log: a request that was let through and got no answer of its upstream. */
export function failureEntry({ name, client }: LinkState, request: OpenRequest): AuditEntry {
  const { method, params, correlationId } = request
  const tool = method === 'tools/call' && isObject(params) ? params.name : undefined
  return {
    correlation_id: correlationId,
    client: client.name(),
    upstream: name,
    direction: 'to_client',
    method,
    ...(typeof tool === 'string' ? { tool } : {}),
    decision: 'failed',
    rule_ids: [],
    severities: [],
    confidences: [],
    complete: true,
    bytes: 0,
    scan_ms: 0,
  }
}
