/** Every error a user can meet: stable codes, kept the same as docs/ERRORS.md by a test. */
export const ERRORS = {
  TEXT_NOT_A_STRING: 'The text to scan is not a string.',
  TEXT_EMPTY: 'The text to scan is empty.',
  TEXT_TOO_LONG: 'The text to scan is longer than the limit.',
  SOURCE_INVALID: 'The source is not one of the known sources.',
  ARGUMENTS_INVALID: 'A tool was called with arguments it does not take.',
  RULE_UNKNOWN: 'No rule has the id that was asked for.',
  RULES_INVALID: 'Rule files have problems.',
  CONFIG_INVALID: 'The configuration file has problems.',
  CONFIG_UNREADABLE: 'The configuration file cannot be read.',
  CLASSIFIER_UNAVAILABLE: 'The classifier was required and cannot be used.',
  INPUT_UNREADABLE: 'An input cannot be read.',
  LINE_INVALID: 'A line of JSONL input is not an object with a text.',
  CLIENT_CONFIG_INVALID: 'The configuration file of an MCP client is not as expected.',
  INSTALL_RECORD_INVALID: 'The record of what init did cannot be read or written.',
  SERVER_NOT_STARTED: 'A server of an MCP client does not start through the gateway.',
  USAGE: 'The command line was not understood.',
  SCAN_FAILED: 'A scan broke; the text was not judged.',
  SCAN_CANCELLED: 'The caller cancelled the scan.',
  SCANNER_CLOSED: 'The scanner was closed before it answered.',
} as const

export type ErrorCode = keyof typeof ERRORS

/** A broken expectation with a stable `code`. Messages never hold scanned text. */
export class SallyportError extends Error {
  override readonly name = 'SallyportError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Any cause as one of our errors. Only ours have messages known to be free of scanned text. */
export function asSallyportError(cause: unknown): SallyportError {
  if (cause instanceof SallyportError) return cause
  return new SallyportError('SCAN_FAILED', 'the scan broke and the text was not judged')
}
