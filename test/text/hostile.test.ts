import { describe, expect, test } from 'vitest'
import { buildViews } from '../../src/text/views.ts'

const LENGTH = 300_000
const repeated = (unit: string, length = LENGTH) => unit.repeat(Math.ceil(length / unit.length))
const literal = 'x'.repeat(LENGTH / 2)

// Each of these once took minutes or threw; the time limit of a test is all that is asked here.
describe('texts that were quadratic or broke a decoder are read to the end', () => {
  test.each([
    ['letters of no word', repeated('z')],
    ['letters of no word, apart', repeated('z ')],
    ['dotted capitals apart', repeated('İ ')],
    ['backslashes', repeated('\\')],
    ['backslashes after an escape', `\\n${repeated('\\')}`],
    ['a terminal command without end', `\x1B]${repeated(';#')}`],
    ['an unknown terminal sequence', `\x1B${repeated(';?')}`],
    ['link titles without end', repeated(']( (')],
    ['references in a line', repeated('[x]: ')],
    ['a literal that is named often', `a="${literal}" b="y"\n${repeated('a+')}`],
    ['words of all ciphers', repeated('nyy zbb vtaber ')],
    ['bytes that spell no word', Buffer.alloc(LENGTH, 'z').toString('base64')],
    ['names of properties as attributes', repeated('<a constructor=x __proto__=y>')],
  ])('%s', (_, text) => expect(buildViews(text).views.length).toBeGreaterThan(0))

  test('readable lines of base64 below an unreadable one', () => {
    const binary = Buffer.alloc(LENGTH, 0xff).toString('base64')
    const { views } = buildViews(`${binary}\n${repeated('YWFh\n', 4 * LENGTH)}`)
    expect(views.at(-1)?.text.startsWith('aaa\naaa\n')).toBe(true)
  })
})
