import {
  alphabet,
  atbash,
  base32,
  base64,
  base64url,
  between,
  bits,
  CYRILLIC,
  cut,
  decimal,
  eachCode,
  eachLetter,
  hex,
  hexCode,
  LEET,
  letters,
  morse,
  octal,
  percent,
  replaceEach,
  reverse,
  sevenBits,
  shift,
  tags,
  words,
} from './encodings.ts'

export type Disguise = (text: string) => string

const GREEK = { o: 'ο', v: 'ν', i: 'ι' }
const SIGNS = { e: '3', o: '0', i: '!', a: '@', s: '$' }
const UPSIDE_DOWN = 'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz'
const selectors = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join('')

const INVISIBLE: Record<string, Disguise> = {
  'zero-width spaces': (text) => between(text, '\u200B'),
  'zero-width joiners in words': (text) => eachLetter(text, '\u200D'),
  'soft hyphens': (text) => eachLetter(text, '\u00AD'),
  'word joiners and byte order marks': (text) => between(text, '\u2060\uFEFF'),
  'invisible operators': (text) => between(text, '\u2063'),
  'direction controls': (text) => `\u202D${between(text, '\u200E')}\u202C`,
  'variation selectors between letters': (text) => eachLetter(text, '\uFE00'),
  'tag characters': (text) => `Have a nice day.${tags(text)}`,
  'bytes in variation selectors': (text) => `Well done \u{1F600}${selectors(text)} indeed`,
  'bits in zero-width characters': (text) =>
    `See you.${bits(text).join('').replaceAll('0', '\u200B').replaceAll('1', '\u200C')}`,
  'terminal escapes': (text) => eachLetter(text, '\u001B[0m'),
  'control characters': (text) => between(text, '\u0008').replaceAll('\u0008', '\u00AD'),
}

const SHAPES: Record<string, Disguise> = {
  'full-width': (text) => alphabet(text, 0xff41, 0xff21),
  'mathematical bold': (text) => alphabet(text, 0x1d41a, 0x1d400),
  'mathematical sans': (text) => alphabet(text, 0x1d5ba, 0x1d5a0),
  'mathematical monospace': (text) => alphabet(text, 0x1d68a, 0x1d670),
  circled: (text) => alphabet(text, 0x24d0, 0x24b6),
  'negative circled': (text) => alphabet(text, 0x1f150, 0x1f150),
  squared: (text) => alphabet(text, 0x1f130, 0x1f130),
  'negative squared': (text) => alphabet(text, 0x1f170, 0x1f170),
  'regional indicators': (text) => alphabet(text, 0x1f1e6, 0x1f1e6),
  parenthesised: (text) => alphabet(text, 0x249c, 0x249c),
  'small capitals': (text) => letters(text, 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘqʀꜱᴛᴜᴠᴡxʏᴢ'),
  'upside down': (text) => reverse(letters(text, UPSIDE_DOWN)),
  'struck through': (text) => eachLetter(text, '\u0336'),
  'marks above and below': (text) => eachLetter(text, '\u0301\u0316\u0353\u033F'),
  'Cyrillic look-alikes': (text) => replaceEach(text, CYRILLIC),
  'Greek look-alikes': (text) => replaceEach(text, GREEK),
}

const SPELLED: Record<string, Disguise> = {
  'spaces, words three apart': (text) =>
    words(text)
      .map((word) => between(word, ' '))
      .join('   '),
  'spaces, words not marked': (text) => between(words(text).join(''), ' '),
  dots: (text) =>
    words(text)
      .map((word) => between(word, '.'))
      .join(' '),
  dashes: (text) =>
    words(text)
      .map((word) => between(word, '-'))
      .join(' '),
  underscores: (text) => between(words(text).join(''), '_'),
  asterisks: (text) =>
    words(text)
      .map((word) => between(word, '*'))
      .join('  '),
  'one letter a line': (text) => between(words(text).join(''), '\n'),
  'commas and spaces': (text) => between(words(text).join(''), ', '),
  'no spaces': (text) => words(text).join(''),
  'camel case': (text) =>
    words(text)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
  'snake case': (text) => words(text).join('_'),
  'kebab case': (text) => words(text).join('-'),
  'plus signs': (text) => words(text).join('+'),
  'emphasis in words': (text) =>
    words(text)
      .map((word) => cut(word, 2).join('**'))
      .join(' '),
  leetspeak: (text) => replaceEach(text, LEET),
  'signs for letters': (text) => replaceEach(text, SIGNS),
}

const CIPHERS: Record<string, Disguise> = {
  reversed: reverse,
  'each word reversed': (text) => text.split(' ').map(reverse).join(' '),
  rot13: (text) => shift(text, 13),
  'shifted by three': (text) => shift(text, 3),
  'shifted by twenty': (text) => shift(text, 20),
  atbash,
  'Morse, words by slash': (text) => morse(text, ' / '),
  'Morse, words by space': (text) => morse(text, '   '),
}

const ENCODED: Record<string, Disguise> = {
  'bits, spaced': (text) => bits(text).join(' '),
  'bits, together': (text) => bits(text).join(''),
  'bits, seven a letter': (text) => sevenBits(text).join(' '),
  octal: (text) => octal(text).join(' '),
  'octal escapes': (text) =>
    octal(text)
      .map((code) => `\\${code}`)
      .join(''),
  'decimal, spaced': (text) => decimal(text).join(' '),
  'decimal, a list': (text) => `[${decimal(text).join(', ')}]`,
  hexadecimal: hex,
  'hexadecimal, spaced': (text) => (hex(text).match(/../g) ?? []).join(' '),
  'hexadecimal, 0x': (text) => (hex(text).match(/../g) ?? []).map((pair) => `0x${pair}`).join(', '),
  base32,
  'base32, lower case, unpadded': (text) => base32(text).replace(/=+$/, '').toLowerCase(),
  base64,
  'base64, URL-safe, unpadded': base64url,
  'base64, broken over lines': (text) => cut(base64(text), 20).join('\n'),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  percent,
  'percent, some letters': (text) => text.replace(/[aeiou ]/g, (char) => percent(char)),
  'decimal entities': (text) => eachCode(text, (code) => `&#${code};`),
  'hexadecimal entities': (text) => eachCode(text, (code) => `&#x${hexCode(code, 2)};`),
  'entities, some letters': (text) =>
    text.replace(/[aeiou]/g, (char) => `&#${char.charCodeAt(0)};`),
  '\\u escapes': (text) => eachCode(text, (code) => `\\u${hexCode(code, 4)}`),
  '\\u{} escapes': (text) => eachCode(text, (code) => `\\u{${hexCode(code, 2)}}`),
  '\\x escapes': (text) => eachCode(text, (code) => `\\x${hexCode(code, 2)}`),
  'quoted-printable': (text) => eachCode(text, (code) => `=${hexCode(code, 2).toUpperCase()}`),
  'quoted-printable soft breaks': (text) => cut(text, 7).join('=\r\n'),
}

export const disguises = { INVISIBLE, SHAPES, SPELLED, CIPHERS, ENCODED }
