import { expect, test } from 'vitest'
import { rewriteNear } from '../../src/text/neighbourhood.ts'

const rewrite = (text: string) =>
  rewriteNear(text, text.matchAll(/x+/g), ({ 0: run }) => (run === 'xx' ? undefined : 'Y'))

test('matches are replaced', () => expect(rewrite('axbxxxc')).toBe('aYbYc'))
test('what has no answer stays', () => expect(rewrite('axxbxc')).toBe('axxbYc'))
test('nothing is made of a text without changes', () => expect(rewrite('axxb')).toBeUndefined())

test('only the neighbourhood of a change is kept', () => {
  const far = 'a'.repeat(1_000)
  const near = 'a'.repeat(160)
  expect(rewrite(`${far}x${far}`)).toBe(`${near}Y${near}`)
  expect(rewrite(`x${far}x`)).toBe(`Y${near}\n${near}Y`)
  expect(rewrite(`x${near}${near}x`)).toBe(`Y${near}${near}Y`)
})

test('a pair cut at an edge is replaced', () => {
  expect(rewrite(`😀${'a'.repeat(159)}x`)?.isWellFormed()).toBe(true)
})
