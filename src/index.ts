import { Config } from './config.ts'
import { SallyportError } from './core/errors.ts'
import type { Scanner } from './core/scanner.ts'
import { createLog } from './log.ts'
import { wireScanner } from './preset.ts'
import { requireClassifier } from './scan/require-classifier.ts'

export { ERRORS, type ErrorCode, SallyportError } from './core/errors.ts'
export type { Finding } from './core/finding.ts'
export type { RuleInfo } from './core/rule-info.ts'
export type { FamilySummary, Scanner, ScanOptions } from './core/scanner.ts'
export type { ScanResult, Source, Verdict } from './core/verdict.ts'

export type ScannerOptions = Partial<Config>

/**
 * Loads the rules and the classifier, and resolves to a scanner in this process. Options are those of
 * the configuration file. Throws a SallyportError: CONFIG_INVALID, RULES_INVALID, or
 * CLASSIFIER_UNAVAILABLE when `classifier: 'required'`. Logs to stderr from `log_level` up (`warn`).
 */
export async function createScanner(options: ScannerOptions = {}): Promise<Scanner> {
  const parsed = Config.safeParse({ log_level: 'warn', ...options })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SallyportError('CONFIG_INVALID', `${issue?.path.join('.')}: ${issue?.message}`)
  }
  const scanner = wireScanner(parsed.data, createLog(parsed.data.log_level))
  await requireClassifier(scanner, parsed.data.classifier)
  return scanner
}
