import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asSallyportError, ERRORS, SallyportError } from '../../src/core/errors.ts'

const CODES = [
  'TEXT_NOT_A_STRING',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'SOURCE_INVALID',
  'ARGUMENTS_INVALID',
  'RULE_UNKNOWN',
  'RULES_INVALID',
  'CONFIG_INVALID',
  'CONFIG_UNREADABLE',
  'CLASSIFIER_UNAVAILABLE',
  'INPUT_UNREADABLE',
  'LINE_INVALID',
  'CLIENT_CONFIG_INVALID',
  'INSTALL_RECORD_INVALID',
  'SERVER_NOT_STARTED',
  'USAGE',
  'SCAN_FAILED',
  'SCAN_CANCELLED',
  'SCANNER_CLOSED',
]

const documented = () =>
  [...readFileSync('docs/ERRORS.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
    ([, code]) => code,
  )

test('the codes are these, and none is renamed', () => {
  expect(Object.keys(ERRORS).sort()).toEqual([...CODES].sort())
})

test('every code is in docs/ERRORS.md, and every code there exists, once', () => {
  expect(documented().sort()).toEqual(Object.keys(ERRORS).sort())
})

test('every code has a sentence of its own', () => {
  const sentences = Object.values(ERRORS)
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
})

test('an error carries its code, message and cause', () => {
  const cause = new Error('why')
  const error = new SallyportError('USAGE', 'what', { cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'SallyportError', code: 'USAGE', message: 'what', cause })
})

test('any other cause becomes SCAN_FAILED, without its message or itself', () => {
  const own = new SallyportError('USAGE', 'what')
  expect(asSallyportError(own)).toBe(own)
  for (const cause of [new Error('secret'), 'secret', undefined]) {
    const { code, message, cause: kept } = asSallyportError(cause)
    expect([code, kept]).toEqual(['SCAN_FAILED', undefined])
    expect(message).not.toContain('secret')
  }
})
