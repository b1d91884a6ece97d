import type { Disguise } from './disguises.ts'
import {
  alphabet,
  base32,
  base64,
  between,
  CYRILLIC,
  cut,
  eachCode,
  hex,
  hexCode,
  LEET,
  morse,
  percent,
  replaceEach,
  reverse,
  shift,
  tags,
  words,
} from './encodings.ts'

/** Broken after every third word. */
const wrapped = (text: string) => text.match(/(?:\S+ ?){1,3}/g)?.map((line) => line.trim()) ?? []
const comment = (text: string, mark: string) => `${mark} ${wrapped(text).join(`\n${mark} `)}`
const page = (body: string) =>
  `<!doctype html><html><body><h1>Opening hours</h1>${body}<p>We open at nine.</p></body></html>`

const MARKUP: Record<string, Disguise> = {
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

const SPLIT: Record<string, Disguise> = {
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

const NESTED: Record<string, Disguise> = {
  'base64 of rot13': (text) => base64(shift(text, 13)),
  'base64 of base64': (text) => base64(base64(text)),
  'hexadecimal of base64': (text) => hex(base64(text)),
  'base32 of hexadecimal': (text) => base32(hex(text)),
  'base64 reversed': (text) => base64(reverse(text)),
  'percent of entities': (text) => percent(eachCode(text, (code) => `&#${code};`)),
  'base64 in an HTML comment': (text) => page(`<!-- ${base64(text)} -->`),
  'entities in hidden markup': (text) =>
    page(`<p hidden>${eachCode(text, (code) => `&#${code};`)}</p>`),
  'zero-width in full-width': (text) => between(alphabet(text, 0xff41, 0xff21), '\u200B'),
  'look-alikes in a link title': (text) =>
    `[a](https://a.example "${replaceEach(text, CYRILLIC)}")`,
  'base64 in tag characters': (text) => `Hi.${tags(base64(text))}`,
  'Morse in base64': (text) => base64(morse(text, ' / ')),
  '\\u escapes in JSON in base64': (text) =>
    base64(`{"note":"${eachCode(text, (code) => `\\u${hexCode(code, 4)}`)}"}`),
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

export const hidings = { MARKUP, SPLIT, NESTED }
