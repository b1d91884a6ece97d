import { expect, test } from 'vitest'
import { failClosed, recommendAction } from '../../src/policy/recommend.ts'

test.each([
  ['safe', 'allow'],
  ['suspicious', 'warn'],
  ['threat', 'block'],
] as const)('%s recommends %s', (verdict, action) => expect(recommendAction(verdict)).toBe(action))

test.each([
  ['safe', true, 'safe'],
  ['suspicious', true, 'suspicious'],
  ['threat', true, 'threat'],
  ['safe', false, 'suspicious'],
  ['suspicious', false, 'suspicious'],
  ['threat', false, 'threat'],
] as const)('%s with complete %s is %s', (verdict, complete, closed) =>
  expect(failClosed(verdict, complete)).toBe(closed),
)
