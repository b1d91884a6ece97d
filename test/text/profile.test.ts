import { describe, expect, test } from 'vitest'
import { countOf, profileOf } from '../../src/text/profile.ts'

describe('the longest run', () => {
  test.each([
    ['', 0],
    ['a bc def', 3],
    ['abc\ndefg', 4],
    ['x'.repeat(1_000), 1_000],
  ])('of %j', (text, run) => expect(profileOf(text).longestRun).toBe(run))
})

describe('letters apart', () => {
  test.each([
    ['ignore all', 0],
    ['i g n o r e', 6],
    ['i.g.n.o.r.e', 6],
    ['i....g....n', 3],
    ['a .....  b', 1],
    ['a b cd e f g', 3],
    ['и г н о р', 5],
  ])('of %j', (text, letters) => expect(profileOf(text).lettersApart).toBe(letters))
})

test('characters are counted', () => {
  const profile = profileOf('a,b,,é')
  expect(countOf(profile, ',')).toBe(3)
  expect(countOf(profile, 'ab;')).toBe(2)
  expect(profile.isAscii).toBe(false)
  expect(profileOf('a,b').isAscii).toBe(true)
})
