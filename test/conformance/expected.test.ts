import { expect, test } from 'vitest'
import { differences, expected, failures } from './expected.ts'

const DIRECT = new Map([
  ['a/same', 'SUCCESS'],
  ['a/worse', 'SUCCESS'],
  ['a/better', 'FAILURE'],
  ['a/gone', 'SUCCESS'],
  ['a/said', 'INFO'],
])
const BEHIND = new Map([
  ['a/same', 'SUCCESS'],
  ['a/worse', 'SUCCESS WARNING'],
  ['a/better', 'SUCCESS'],
  ['a/said', 'INFO'],
  ['a/new', 'FAILURE'],
])

test('every check that comes to something else behind the gateway is a difference', () => {
  expect(differences(DIRECT, BEHIND)).toEqual({
    'a/worse': 'SUCCESS WARNING',
    'a/better': 'SUCCESS',
    'a/gone': 'MISSING',
    'a/new': 'FAILURE',
  })
})

test('a check fails when any of its makings is neither a success nor without a word', () => {
  expect(failures(BEHIND)).toEqual({ 'a/worse': 'SUCCESS WARNING', 'a/new': 'FAILURE' })
})

test('what is expected is known by version and by way', () => {
  expect(Object.keys(expected('2026-07-28', 'direct'))).toContain(
    'server-stateless/sep-2575-server-unsupported-version-error',
  )
  expect(expected('2025-11-25', 'direct')).not.toEqual(expected('2026-07-28', 'direct'))
})
