import { SallyportError } from '../core/errors.ts'
import type { ScanOptions } from '../core/scanner.ts'
import { Source } from '../core/verdict.ts'

/** Checks what a caller hands in, before any of it is looked at. Types may lie at a library's edge. */
export function checkInput(text: unknown, options: ScanOptions, maxLength: number): string {
  if (typeof text !== 'string') {
    throw new SallyportError('TEXT_NOT_A_STRING', `text: expected a string, got ${typeName(text)}`)
  }
  if (text.length === 0) {
    throw new SallyportError('TEXT_EMPTY', `text: expected 1 to ${maxLength} characters, got none`)
  }
  if (text.length > maxLength) {
    throw new SallyportError(
      'TEXT_TOO_LONG',
      `text: expected at most ${maxLength} characters, got ${text.length}; scan it in parts`,
    )
  }
  if (options.source !== undefined && !Source.safeParse(options.source).success) {
    throw new SallyportError('SOURCE_INVALID', `source: expected ${Source.options.join(' | ')}`)
  }
  return text
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : typeof value
}
