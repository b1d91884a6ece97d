import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERRORS, type ErrorCode } from '../src/core/errors.ts'
import { EXIT, exitCodeOf, exitCodeOfResult, worstExit } from '../src/exit-codes.ts'

test('the exit codes are these', () => {
  expect(EXIT).toEqual({ clean: 0, threat: 1, usage: 2, config: 3, failed: 4 })
})

const WANTED: Record<ErrorCode, number> = {
  TEXT_EMPTY: 0,
  TEXT_NOT_A_STRING: 2,
  TEXT_TOO_LONG: 2,
  SOURCE_INVALID: 2,
  ARGUMENTS_INVALID: 2,
  RULE_UNKNOWN: 2,
  INPUT_UNREADABLE: 2,
  LINE_INVALID: 2,
  CLIENT_CONFIG_INVALID: 2,
  INSTALL_RECORD_INVALID: 2,
  SERVER_NOT_STARTED: 4,
  USAGE: 2,
  RULES_INVALID: 3,
  CONFIG_INVALID: 3,
  CONFIG_UNREADABLE: 3,
  CLASSIFIER_UNAVAILABLE: 3,
  SCAN_FAILED: 4,
  SCAN_CANCELLED: 4,
  SCANNER_CLOSED: 4,
}

test.each(Object.entries(WANTED))('%s exits with %i', (code, exit) => {
  expect(exitCodeOf(code as ErrorCode)).toBe(exit)
})

test('every error has an exit code', () => {
  expect(Object.keys(WANTED).sort()).toEqual(Object.keys(ERRORS).sort())
})

test.each([
  ['safe', true, 0],
  ['suspicious', true, 0],
  ['threat', true, 1],
  ['threat', false, 1],
  ['suspicious', false, 4],
] as const)('a %s text with complete %s exits with %i', (verdict, complete, exit) => {
  expect(exitCodeOfResult({ verdict, complete })).toBe(exit)
})

test('docs/ERRORS.md tells the same exit codes', () => {
  const rows = readFileSync('docs/ERRORS.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|.*\| (\d) \|$/gm)
  expect(Object.fromEntries([...rows].map(([, code, exit]) => [code, Number(exit)]))).toEqual(
    WANTED,
  )
})

test.each([
  [[], 0],
  [[0, 0], 0],
  [[0, 1], 1],
  [[1, 2, 0], 2],
  [[2, 4, 1], 4],
  [[4, 3, 2], 3],
] as const)('of %j the worst is %i', (codes, worst) => expect(worstExit(codes)).toBe(worst))
