import type { AuditEntry } from '../../src/audit/record.ts'

/** A blocked tool result, with the given fields in place of its own. */
export function makeEntry(fields: Partial<AuditEntry> = {}): AuditEntry {
  return {
    correlation_id: '0b9c5f6e-1',
    client: 'claude',
    upstream: 'files',
    direction: 'to_client',
    method: 'tools/call',
    tool: 'read_file',
    decision: 'blocked',
    scan_point: 'scan_tool_responses',
    rule_ids: ['pi-001', 'ml-pi'],
    severities: ['high', 'medium'],
    confidences: [0.9, 0.75],
    complete: true,
    bytes: 2048,
    scan_ms: 1.25,
    ...fields,
  }
}
