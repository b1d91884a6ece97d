import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRules, type RuleMatcher } from '../../src/rules/compile.ts'
import { re2jsEngine } from '../../src/rules/engine.ts'
import { readRules } from '../../src/rules/load.ts'
import { engines, re2 } from '../engines.ts'

const rules = readRules(['rules'])
  .rules.map(({ rule }) => rule)
  .filter(({ pattern }) => pattern !== undefined)
const texts = rules.flatMap(({ tests }) => [...tests.match, ...tests.pass])
const inJavaScript = compileRules(rules, re2jsEngine)
const native = compileRules(rules, re2 ?? re2jsEngine)
const ids = (match: RuleMatcher, text: string) =>
  [...match(text, Number.POSITIVE_INFINITY).rules].map(({ id }) => id).sort()

describe.each(engines.map((engine) => [engine.name, engine] as const))('%s', (_, engine) => {
  test.each([
    ['look-ahead', 'a(?=b)'],
    ['negative look-ahead', 'a(?!b)'],
    ['look-behind', '(?<=a)b'],
    ['a back-reference', '(a)\\1'],
    ['a named back-reference', '(?P<x>a)\\k<x>'],
    ['an unclosed group', '(a'],
  ])('refuses %s', (_name, pattern) => {
    expect(() => engine.compile([pattern])).toThrow()
    expect(() => engine.compile(['fine', pattern])).toThrow()
  })

  test.each([
    ['abc', ['b', 'z', 'c$'], [0, 2]],
    ['', ['^$', 'a'], [0]],
    ['a\0b', ['a\\x00b', '\\x00'], [0, 1]],
    ['ПРИВЕТ', ['(?i)привет', 'привет'], [0]],
    ['a\nb', ['a.b', '(?s)a.b', '(?m)^b'], [1, 2]],
    ['\u{1F600}x', ['^.x', '^..x'], [0]],
  ])('gives the ascending indices of the patterns in %j', (text, patterns, found) => {
    expect(engine.compile(patterns).match(text)).toEqual(found)
  })

  test('finds nothing with no pattern', () => expect(engine.compile([]).match('a')).toEqual([]))

  test('every rule holds on its own texts', () => {
    const wrong = rules.filter(({ pattern = '', tests }) => {
      const set = engine.compile([pattern])
      const hit = (text: string) => set.match(text.toWellFormed()).length > 0
      return !tests.match.every(hit) || tests.pass.some(hit)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

// Skipped, by this title, where native re2 is not built: npm 12 blocks its install script.
describe.skipIf(re2 === undefined)('re2 (native, skipped where not built) and re2js', () => {
  const agree = (text: string) => {
    expect(ids(inJavaScript, text)).toEqual(ids(native, text))
  }

  // Thousands of texts in JavaScript: half a minute, and much more on a busy machine.
  test('find the same rules in every text of every rule', { timeout: 300_000 }, () => {
    expect(texts.length).toBeGreaterThan(300)
    for (const text of texts) agree(text.toWellFormed())
  })

  test.each([
    '',
    ' ',
    '\n',
    '\0',
    '\0\0\0',
    '\uFFFD',
    '\uFEFF',
    'a',
    '\u2028',
    '\u{10FFFF}',
    '\uFFFF',
  ])('find the same rules in %j, alone and between words of a rule text', (odd) => {
    agree(odd)
    for (const text of texts.slice(0, 100)) agree(text.toWellFormed().replaceAll(' ', `${odd} `))
  })

  test('find the same rules in texts with lone surrogates, as the views hand them on', () => {
    for (const text of texts.slice(0, 200))
      agree(`\uD800${text}\uDFFF`.replaceAll('e', 'e\uD83D').toWellFormed())
  })

  test('find the same rules in any unicode text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        agree(text.toWellFormed()),
      ),
      { numRuns: 200 },
    )
  })

  test('find the same rules in texts spliced from pieces of rule texts', () => {
    fc.assert(
      fc.property(splicedText(), (text) => agree(text)),
      { numRuns: 200 },
    )
  })
})

// The Kelvin sign and the long s are the two letters outside ASCII that fold to ASCII ones.
const GLUE = [
  '',
  ' ',
  '\n',
  '\t',
  '. ',
  '-',
  '_',
  '\u00A0',
  '\0',
  '\u212A',
  '\u017F',
  'é',
  '中',
  '\u{1F600}',
]

function splicedText(): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.constantFrom(...texts), fc.nat(60), fc.nat(60), fc.boolean())
    .map(([text, from, length, upper]) => {
      const cut = text.slice(from, from + length)
      return upper ? cut.toUpperCase() : cut
    })
  return fc
    .array(fc.tuple(piece, fc.constantFrom(...GLUE)), { maxLength: 12 })
    .map((pieces) => pieces.flat().join('').toWellFormed())
}
