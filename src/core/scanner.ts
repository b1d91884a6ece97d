import type { FamilyId, Severity } from './finding.ts'
import type { Reference } from './references.ts'
import type { RuleInfo } from './rule-info.ts'
import type { Suppression } from './suppression.ts'
import type { ScanResult, Source } from './verdict.ts'

export type ScanOptions = {
  /** Where the text came from; `unknown` when not given. Checked; one threshold serves all so far. */
  source?: Source
  /** The file the text is from, for suppressions by path. Not opened, not repeated. */
  path?: string | undefined
  /** Findings to leave out, besides those that the configuration leaves out of every scan. */
  suppressions?: readonly Suppression[]
  /** Stops the scan, which then rejects with SCAN_CANCELLED. */
  signal?: AbortSignal
}

export type FamilySummary = {
  id: FamilyId
  name: string
  description: string
  active_rules: number
  highest_severity: Severity | null
  references: Reference[]
}

/** What the server, the CLI and the library ask. In this process or in a worker. */
export type Scanner = {
  /** Judges one text. Rejects with a SallyportError; never with the text in its message. */
  scan(text: string, options?: ScanOptions): Promise<ScanResult>
  families(): Promise<FamilySummary[]>
  /** Rejects with RULE_UNKNOWN, naming up to three near ids. */
  ruleInfo(ruleId: string): Promise<RuleInfo>
  rules(): Promise<readonly RuleInfo[]>
  /** Resolves when every detector is loaded, or known to be missing. */
  ready(): Promise<ScanResult['layers']>
  close(): Promise<void>
}
