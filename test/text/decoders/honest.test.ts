import { describe, expect, test } from 'vitest'
import { DECODERS } from '../../../src/text/decoders.ts'
import { decodeWith } from './decode.ts'

const HONEST: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['prose', 'Please read the attached file, and tell me what you think of it by Monday.'],
  ['dates', 'On 2024-03-01, 12.04.2023 and 3/4/21 at 10:15:30, until 2024-03-02T08:00:00Z.'],
  ['versions', 'Version 1.2.3 follows 1.2.2-rc.1; v10.0.0 and 2.0 are next, node >=20.1.0.'],
  ['telephone numbers', 'Call +44 20 7946 0958, (030) 123-4567 or 555 010 9999.'],
  ['a Markdown table', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |'],
  ['Markdown rules', 'One\n\n---\n\n***\n\n___\n\nTwo\n======\n- - - - - - - - - - - -'],
  ['CSV', 'id,name,price\n1,Kettle,19.90\n2,Bridge,7.00\n3,Map,3.50\n'],
  ['a hash', 'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a UUID', 'id 123e4567-e89b-12d3-a456-426614174000 and d9428888-122b-11e1-b85c-61cd3cbb3210'],
  ['a URL', 'See https://example.com/docs/v2/index.html?page=2&sort=asc#top for more.'],
  ['an address', 'Reach us at 192.168.10.254, fe80::1ff:fe23:4567:890a or aa:bb:cc:dd:ee:ff.'],
  ['code', 'for (let i = 0; i < n; i++) {\n  total += prices[i] * 100\n}\nreturn total'],
  [
    'minified code',
    '!function(e,t){for(var n=0;n<e.length;n++)t(e[n],n)}(window.q,function(a){b(a)});',
  ],
  ['a diff', '@@ -1,3 +1,3 @@\n-const a = 1\n+const a = 2\n context'],
  ['initials and options', 'J. R. R. Tolkien chose a, b or c; see section A.'],
  ['mathematics', 'x = 3 + 4 * (y - 2) / 5, so f(x) > 0 && g(x) <= 10 when a = b.'],
  ['prices and shares', 'It costs $19.90 or 17 €, 20% less than the 25% of last year!'],
  ['another script', 'Привет, как дела? 你好，今天天气很好。مرحبا بالعالم. 안녕하세요'],
  ['emoji', 'Well done 👩‍👩‍👧‍👦 ❤️ 🇫🇷 and 👍🏽!'],
  ['numbers', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20'],
  ['a matrix', '255 0 0 255\n0 255 0 255\n0 0 255 255\n128 128 128 255'],
]

/** Single letters of programs and formulas do stand apart, and `e<e.length` does begin like a tag. */
const READ_ALIKE: Readonly<Record<string, readonly string[]>> = {
  'letters-apart': ['code', 'minified code', 'mathematics', 'numbers'],
  markup: ['minified code'],
}

// A guess may fire on honest text: only the rules look at what it finds.
describe.each(DECODERS.filter(({ kind }) => kind !== 'guess'))('$step leaves alone', (decoder) => {
  const texts = HONEST.filter(([name]) => !READ_ALIKE[decoder.step]?.includes(name))
  test.each(texts)('%s', (_, text) => expect(decodeWith(decoder, text)).toBeUndefined())
})
