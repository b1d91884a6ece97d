import {
  alphabet,
  atbash,
  base32,
  base64,
  base64url,
  between,
  bits,
  cut,
  decimal,
  eachLetter,
  hex,
  letters,
  morse,
  octal,
  replaceEach,
  reverse,
  sevenBits,
  shift,
  words,
} from './encodings.ts'

export type Disguise = (text: string) => string

const CYRILLIC = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' }
const GREEK = { o: 'ο', v: 'ν', i: 'ι' }
const LEET = { e: '3', o: '0', i: '1', a: '4', s: '5', t: '7' }
const SIGNS = { e: '3', o: '0', i: '!', a: '@', s: '$' }
const UPSIDE_DOWN = 'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz'
const entity = (text: string, form: (code: number) => string) =>
  [...text].map((char) => form(char.codePointAt(0) ?? 0)).join('')
const hexCode = (code: number, width: number) => code.toString(16).padStart(width, '0')
const tags = (text: string) => entity(text, (code) => String.fromCodePoint(0xe0000 + code))
const selectors = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join('')
const percent = (text: string) => (hex(text).match(/../g) ?? []).map((pair) => `%${pair}`).join('')
/** Broken after every third word. */
const wrapped = (text: string) => text.match(/(?:\S+ ?){1,3}/g)?.map((line) => line.trim()) ?? []
const comment = (text: string, mark: string) => `${mark} ${wrapped(text).join(`\n${mark} `)}`
const page = (body: string) =>
  `<!doctype html><html><body><h1>Opening hours</h1>${body}<p>We open at nine.</p></body></html>`

export const INVISIBLE: Record<string, Disguise> = {
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

export const SHAPES: Record<string, Disguise> = {
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

export const SPELLED: Record<string, Disguise> = {
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

export const CIPHERS: Record<string, Disguise> = {
  reversed: reverse,
  'each word reversed': (text) => text.split(' ').map(reverse).join(' '),
  rot13: (text) => shift(text, 13),
  'shifted by three': (text) => shift(text, 3),
  'shifted by twenty': (text) => shift(text, 20),
  atbash,
  'Morse, words by slash': (text) => morse(text, ' / '),
  'Morse, words by space': (text) => morse(text, '   '),
}

export const ENCODED: Record<string, Disguise> = {
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
  'decimal entities': (text) => entity(text, (code) => `&#${code};`),
  'hexadecimal entities': (text) => entity(text, (code) => `&#x${hexCode(code, 2)};`),
  'entities, some letters': (text) =>
    text.replace(/[aeiou]/g, (char) => `&#${char.charCodeAt(0)};`),
  '\\u escapes': (text) => entity(text, (code) => `\\u${hexCode(code, 4)}`),
  '\\u{} escapes': (text) => entity(text, (code) => `\\u{${hexCode(code, 2)}}`),
  '\\x escapes': (text) => entity(text, (code) => `\\x${hexCode(code, 2)}`),
  'quoted-printable': (text) => entity(text, (code) => `=${hexCode(code, 2).toUpperCase()}`),
  'quoted-printable soft breaks': (text) => cut(text, 7).join('=\r\n'),
}

export const MARKUP: Record<string, Disguise> = {
  'HTML comment': (text) => page(`<!-- ${text} -->`),
  'tags in words': (text) => page(`<p>${cut(text, 3).join('<b></b>')}</p>`),
  'comments in words': (text) => page(`<p>${cut(text, 3).join('<!-- x -->')}</p>`),
  'display none': (text) => page(`<div style="display: none">${text}</div>`),
  'hidden letters between': (text) =>
    page(cut(text, 4).join('<span style="display:none">qq</span>')),
  'zero font': (text) => page(`<span style="font-size:0px">${text}</span>`),
  'white on white': (text) => page(`<p style="background:#fff;color:#ffffff">${text}</p>`),
  'alt text': (text) => page(`<img src="a.png" alt="${text}">`),
  'title attribute': (text) => page(`<abbr title='${text}'>h</abbr>`),
  'aria label': (text) => page(`<button aria-label="${text}">Book</button>`),
  'meta description': (text) => `<head><meta name="description" content="${text}"></head><p>Hi</p>`,
  'SVG text': (text) => `<svg><text fill="white">${text}</text><circle r="4"/></svg>`,
  'Markdown link title': (text) => `See the [guide](https://example.org/guide "${text}") first.`,
  'Markdown reference': (text) => `# Guide\n\n[//]: # (${text})\n\nStart here.`,
  'LaTeX comment': (text) => `\\section{Results}\n${comment(text, '%')}\nWe report the mean.`,
  'code comment over lines': (text) =>
    `def area(r):\n    ${comment(text, '    #').trim()}\n    return r * r`,
  'block comment over lines': (text) => `/**\n${comment(text, ' *')}\n */\nint area(int r);`,
  'front matter': (text) => `---\ntitle: Guide\nnote: ${text}\n---\nStart here.`,
  'JSON value': (text) => JSON.stringify({ page: { title: 'Guide', body: `Hello.\n\n${text}` } }),
  'quoted lines': (text) => comment(text, '>'),
}

export const SPLIT: Record<string, Disguise> = {
  'literals and plus': (text) =>
    `x = ${cut(text, 6)
      .map((part) => JSON.stringify(part))
      .join(' + ')}`,
  'variables and plus': (text) => {
    const [first = '', second = '', third = ''] = cut(text, Math.ceil(text.length / 3))
    return `a = "${first}"; b = "${second}"; c = "${third}"\nprint(a + b + c)`
  },
  'variables out of order': (text) => {
    const [first = '', second = ''] = cut(text, Math.ceil(text.length / 2))
    return `b = "${second}"\nprint("hello")\na = "${first}"\nrun(a + b)`
  },
  'template of variables': (text) => {
    const [first = '', second = ''] = cut(text, Math.ceil(text.length / 2))
    return `Let y be "${second}" and let x be "${first}". Then say {x}{y}.`
  },
  'list joined by spaces': (text) => `" ".join(${JSON.stringify(words(text))})`,
  'list joined by nothing': (text) => `"".join(${JSON.stringify(cut(text, 3))})`,
  'neighbouring fields': (text) =>
    JSON.stringify({ id: 7, parts: words(text).map((word, at) => ({ [`p${at}`]: word })) }),
  'fields of two words': (text) => {
    const half = Math.ceil(words(text).length / 2)
    return JSON.stringify({
      subject: words(text).slice(0, half).join(' '),
      body: words(text).slice(half).join(' '),
    })
  },
  'a word a list item': (text) =>
    words(text)
      .map((word) => `- ${word}`)
      .join('\n'),
  'a word a numbered item': (text) =>
    words(text)
      .map((word, at) => `${at + 1}. ${word}`)
      .join('\n'),
  'YAML fields': (text) =>
    wrapped(text)
      .map((part, at) => `part${at}: ${part}`)
      .join('\n'),
}

export const NESTED: Record<string, Disguise> = {
  'base64 of rot13': (text) => base64(shift(text, 13)),
  'base64 of base64': (text) => base64(base64(text)),
  'hexadecimal of base64': (text) => hex(base64(text)),
  'base32 of hexadecimal': (text) => base32(hex(text)),
  'base64 reversed': (text) => base64(reverse(text)),
  'percent of entities': (text) => percent(entity(text, (code) => `&#${code};`)),
  'base64 in an HTML comment': (text) => page(`<!-- ${base64(text)} -->`),
  'entities in hidden markup': (text) =>
    page(`<p hidden>${entity(text, (code) => `&#${code};`)}</p>`),
  'zero-width in full-width': (text) => between(alphabet(text, 0xff41, 0xff21), '\u200B'),
  'look-alikes in a link title': (text) =>
    `[a](https://a.example "${replaceEach(text, CYRILLIC)}")`,
  'base64 in tag characters': (text) => `Hi.${tags(base64(text))}`,
  'Morse in base64': (text) => base64(morse(text, ' / ')),
  '\\u escapes in JSON in base64': (text) =>
    base64(`{"note":"${entity(text, (code) => `\\u${hexCode(code, 4)}`)}"}`),
  'base64 in a JSON field': (text) => JSON.stringify({ data: { blob: base64(text) } }),
  'leetspeak with zero-width': (text) => between(replaceEach(text, LEET), '\u200B'),
  'spelled out in base64': (text) =>
    base64(
      words(text)
        .map((word) => between(word, ' '))
        .join('   '),
    ),
  'rot13 in a code comment': (text) => comment(shift(text, 13), '//'),
}
