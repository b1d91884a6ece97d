// How people encode text, written apart from the decoders so that each can prove the other wrong.

const bytesOf = (text: string) => [...Buffer.from(text, 'utf8')]
const codesOf = (text: string) => [...text].map((char) => char.codePointAt(0) ?? 0)
const inBase = (base: number, width: number) => (value: number) =>
  value.toString(base).padStart(width, '0')

export const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')
export const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
export const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url')
export const bits = (text: string) => bytesOf(text).map(inBase(2, 8))
export const sevenBits = (text: string) => codesOf(text).map(inBase(2, 7))
export const octal = (text: string) => bytesOf(text).map(inBase(8, 3))
export const decimal = (text: string) => bytesOf(text).map(String)

export function base32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const all = bits(text).join('')
  const groups = all.match(/.{1,5}/g) ?? []
  const letters = groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
  return letters.padEnd(Math.ceil(letters.length / 8) * 8, '=')
}

export function shift(text: string, by: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter < 'a' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - base + by) % 26) + base)
  })
}

export function atbash(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter < 'a' ? 65 : 97
    return String.fromCharCode(25 - (letter.charCodeAt(0) - base) + base)
  })
}

export const reverse = (text: string) => [...text].reverse().join('')

const MORSE: Record<string, string> = Object.fromEntries(
  'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--..'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
)

export function morse(text: string, between: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ')
  return words.map((word) => [...word].map((letter) => MORSE[letter]).join(' ')).join(between)
}

/** Each ASCII letter as the one at the same place of other alphabets. */
export function alphabet(text: string, lower: number, upper: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const [base, first] = letter < 'a' ? [65, upper] : [97, lower]
    return String.fromCodePoint(first + letter.charCodeAt(0) - base)
  })
}

/** Each letter as the one at its place of 26. */
export function letters(text: string, row: string): string {
  const shapes = [...row]
  return text.replace(
    /[a-z]/gi,
    (letter) => shapes[letter.toLowerCase().charCodeAt(0) - 97] ?? letter,
  )
}

export const replaceEach = (text: string, pairs: Record<string, string>) =>
  [...text].map((char) => pairs[char.toLowerCase()] ?? char).join('')

export const between = (text: string, mark: string) => [...text].join(mark)
export const eachLetter = (text: string, mark: string) => text.replace(/[a-z]/gi, `$&${mark}`)
export const words = (text: string) => text.replace(/[.,;]/g, '').split(' ')

/** Cut into pieces of a few letters, without regard to words. */
export const cut = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []

/** Letters for which other alphabets have one that looks the same. */
export const CYRILLIC = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' }
export const LEET = { e: '3', o: '0', i: '1', a: '4', s: '5', t: '7' }

export const eachCode = (text: string, form: (code: number) => string) =>
  [...text].map((char) => form(char.codePointAt(0) ?? 0)).join('')
export const hexCode = (code: number, width: number) => code.toString(16).padStart(width, '0')
export const tags = (text: string) => eachCode(text, (code) => String.fromCodePoint(0xe0000 + code))
export const percent = (text: string) =>
  (hex(text).match(/../g) ?? []).map((pair) => `%${pair}`).join('')
