export interface AuditEntry {
  correlation_id: string
  client: string
  upstream: string
  direction: 'to_upstream' | 'to_client'
  method: string
  tool?: string
  decision:
    | 'forwarded'
    | 'logged'
    | 'warned'
    | 'redacted'
    | 'blocked'
    | 'denied'
    | 'limited'
    | 'asked'
    | 'failed'
  scan_point?: string
  rule_ids: string[]
  severities: string[]
  confidences: number[]
  complete: boolean
  bytes: number
  scan_ms: number
  binaries?: number
  labels?: Record<string, string>
}
export interface AuditLog {
  append(entry: AuditEntry): void
  close(): Promise<void>
}
