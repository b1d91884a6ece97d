import type { ErrorCode } from './core/errors.ts'
import type { ScanResult } from './core/verdict.ts'

export const EXIT = { clean: 0, threat: 1, usage: 2, config: 3, failed: 4 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Exit codes from the least to the most serious: of several, the last in this list wins. */
const BY_WEIGHT: readonly ExitCode[] = [
  EXIT.clean,
  EXIT.threat,
  EXIT.usage,
  EXIT.failed,
  EXIT.config,
]

export function worstExit(codes: Iterable<ExitCode>): ExitCode {
  let worst: ExitCode = EXIT.clean
  for (const code of codes) {
    if (BY_WEIGHT.indexOf(code) > BY_WEIGHT.indexOf(worst)) worst = code
  }
  return worst
}

/** A text of which a part was not seen is no clean text, and no threat either. */
export function exitCodeOfResult({
  verdict,
  complete,
}: Pick<ScanResult, 'verdict' | 'complete'>): ExitCode {
  if (verdict === 'threat') return EXIT.threat
  return complete ? EXIT.clean : EXIT.failed
}

export function exitCodeOf(code: ErrorCode): ExitCode {
  switch (code) {
    case 'CONFIG_INVALID':
    case 'CONFIG_UNREADABLE':
    case 'RULES_INVALID':
    case 'CLASSIFIER_UNAVAILABLE':
      return EXIT.config
    case 'SERVER_NOT_STARTED':
    case 'SCAN_FAILED':
    case 'SCAN_CANCELLED':
    case 'SCANNER_CLOSED':
      return EXIT.failed
    // An empty file holds nothing to judge, and is common in the folders people scan.
    case 'TEXT_EMPTY':
      return EXIT.clean
    case 'TEXT_NOT_A_STRING':
    case 'TEXT_TOO_LONG':
    case 'SOURCE_INVALID':
    case 'ARGUMENTS_INVALID':
    case 'RULE_UNKNOWN':
    case 'INPUT_UNREADABLE':
    case 'LINE_INVALID':
    case 'CLIENT_CONFIG_INVALID':
    case 'INSTALL_RECORD_INVALID':
    case 'USAGE':
      return EXIT.usage
  }
}
