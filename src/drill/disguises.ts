import type { Source } from '../core/verdict.ts'

type Disguise = { name: string; source: Source; hide(text: string): string }

const LOOKALIKES: Record<string, string> = {
  a: '\u0430',
  e: '\u0435',
  o: '\u043e',
  p: '\u0440',
  c: '\u0441',
}
const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }
const ZERO_WIDTH_SPACE = '\u200b'
/** Tag characters mirror ASCII, and no font shows them. */
const TAGS_START = 0xe0000
const FULL_WIDTH_START = 0xfee0

const letters = (text: string, change: (letter: string) => string) => [...text].map(change).join('')
const codes = (text: string, change: (code: number) => string) =>
  letters(text, (letter) => change(letter.codePointAt(0) ?? 0))
const hexOf = (code: number) => code.toString(16).padStart(2, '0')
const bytes = (text: string) => Buffer.from(text, 'utf8')

/** Ways to hide a text of ASCII; attack and twin are hidden alike. */
export const DISGUISES: readonly Disguise[] = [
  {
    name: 'base64',
    source: 'tool_result',
    hide: (text) => `data: ${bytes(text).toString('base64')}`,
  },
  {
    name: 'base64, twice',
    source: 'document',
    hide: (text) => bytes(bytes(text).toString('base64')).toString('base64'),
  },
  { name: 'hex', source: 'code', hide: (text) => `0x${bytes(text).toString('hex')}` },
  {
    name: 'percent signs',
    source: 'web_page',
    hide: (text) => codes(text, (code) => `%${hexOf(code)}`),
  },
  {
    name: 'HTML entities',
    source: 'web_page',
    hide: (text) => codes(text, (code) => `&#${code};`),
  },
  {
    name: 'escapes of a string',
    source: 'code',
    hide: (text) => `s = "${codes(text, (code) => `\\x${hexOf(code)}`)}"`,
  },
  {
    name: 'tag characters',
    source: 'tool_description',
    hide: (text) =>
      `Adds two numbers.${codes(text, (code) => String.fromCodePoint(TAGS_START + code))}`,
  },
  { name: 'zero-width spaces', source: 'email', hide: (text) => [...text].join(ZERO_WIDTH_SPACE) },
  {
    name: 'look-alike letters',
    source: 'email',
    hide: (text) => letters(text, (letter) => LOOKALIKES[letter] ?? letter),
  },
  {
    name: 'full-width letters',
    source: 'user_prompt',
    hide: (text) =>
      codes(text, (code) => (code > 0x20 ? String.fromCodePoint(code + FULL_WIDTH_START) : ' ')),
  },
  {
    name: 'leetspeak',
    source: 'user_prompt',
    hide: (text) => letters(text.toLowerCase(), (letter) => LEET[letter] ?? letter),
  },
  {
    name: 'letters set apart',
    source: 'memory',
    hide: (text) =>
      text
        .split(' ')
        .map((word) => [...word].join(' '))
        .join('   '),
  },
  {
    name: 'letters moved by 13',
    source: 'user_prompt',
    hide: (text) =>
      text.replace(/[a-z]/gi, (letter) => {
        const start = letter < 'a' ? 65 : 97
        return String.fromCharCode(((letter.charCodeAt(0) - start + 13) % 26) + start)
      }),
  },
  { name: 'backwards', source: 'user_prompt', hide: (text) => [...text].reverse().join('') },
  {
    name: 'HTML comment',
    source: 'web_page',
    hide: (text) => `<p>Welcome to our shop.</p><!-- ${text} -->`,
  },
  {
    name: 'pieces of a program',
    source: 'code',
    hide: (text) => `x = ${(text.match(/.{1,9}/g) ?? []).map((piece) => `"${piece}"`).join(' + ')}`,
  },
]
