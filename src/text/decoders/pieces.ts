import type { Decoder } from '../decoder.ts'
import { countOf } from '../profile.ts'

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
])
/** UTF-16 units between two literals of one group. */
const MAX_BETWEEN = 40
// What may stand there: an operator, or the next variable. Anchored and bounded by MAX_BETWEEN.
const BETWEEN =
  /^(?:\s*(?:\+|\.\.?|,|&|\|\||~|<<|\\)?\s*|\s*[;,.\n]\s*(?:(?:and|let|const|var|val|set)\s+)*[$A-Za-z_]\w{0,30}\s*(?::=|=|:|\bbe\b|\bis\b)\s*)$/i
/** UTF-16 units at either end of a literal that an order may begin or end in. */
const MAX_END = 60
/** UTF-16 units before a literal in which its variable's name is looked for. */
const NAME_BEFORE = 40
const NAME = /([A-Za-z_$]\w{0,30})[ \t]{0,4}(?::=|=|:|\bis\b|\bbe\b)[ \t]{0,4}$/
// Names begin where a word does and the classes between them share nothing with a name: linear.
const CHAIN =
  /(?<!\w)\w{1,31}(?:[ \t]{0,3}(?:\+|\.\.?|&|\|\||~|,|and\b|then\b)[ \t]{0,3}\w{1,31}){1,40}|(?:\$?\{\w{1,31}\}[ \t]?){2,}/g

type Literal = { value: string; start: number; end: number }

/** Words cut into string literals that are put together by `+`, by a list, or by the names of variables. */
export const pieces: Decoder = {
  step: 'pieces',
  reads: 'folded',
  kind: 'guess',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '"\'`') < 4 && !text.includes('“')) return undefined
    const literals = literalsOf(text)
    if (literals.length < 2) return undefined
    const found = [...chains(text, literals), ...neighbours(text, literals)]
    return found.length === 0
      ? undefined
      : found
          .join('\n')
          .slice(0, 2 * text.length)
          .toWellFormed()
  },
}

/** Literals that follow each other closely, put together with and without spaces. */
function neighbours(text: string, literals: readonly Literal[]): string[] {
  const found: string[] = []
  let group: Literal[] = []
  const close = () => {
    if (group.length > 1 && !isPair(text, group)) {
      const values = group.map(({ value }) => shorten(value))
      found.push(values.join(''), values.join(' '))
    }
    group = []
  }
  for (const literal of literals) {
    const last = group.at(-1)
    if (last !== undefined && !isBeside(text, last, literal)) close()
    group.push(literal)
  }
  close()
  return found
}

/** A value and the next key of a dictionary have a comma between them too, but no third beside them. */
function isPair(text: string, [first, second, third]: readonly Literal[]): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false
  return text.slice(first.end, second.start).trim() === ','
}

/** The middle of a long literal is in the text itself; only its ends may go on in others. */
function shorten(value: string): string {
  if (value.length <= 2 * MAX_END) return value
  return `${value.slice(0, MAX_END)}\n${value.slice(-MAX_END)}`
}

function isBeside(text: string, last: Literal, next: Literal): boolean {
  const isNear = next.start - last.end <= MAX_BETWEEN
  return isNear && BETWEEN.test(text.slice(last.end, next.start))
}

/** `a + b`, `a, b` or `{a}{b}` where these are variables with a literal as value. */
function chains(text: string, literals: readonly Literal[]): string[] {
  const values = new Map<string, string>()
  for (const { value, start } of literals) {
    const name = NAME.exec(text.slice(Math.max(0, start - NAME_BEFORE), start))?.[1]
    if (name !== undefined) values.set(name, value)
  }
  if (values.size < 2) return []
  const found: string[] = []
  // A chain may name a long literal often, so the results together are no longer than the text.
  let left = text.length
  for (const [chain] of text.matchAll(CHAIN)) {
    const parts = (chain.match(/\w+/g) ?? []).map((name) => values.get(name))
    const known = parts.filter((part) => part !== undefined)
    // Counted before they are joined, which would take the time that the bound is for.
    const length = known.reduce((sum, part) => sum + part.length, 0)
    if (known.length < 2 || length > left) continue
    left -= length
    found.push(known.join(''))
  }
  return found
}

/** Quoted strings within a line, in order. An apostrophe inside a word opens nothing. */
function literalsOf(text: string): Literal[] {
  const found: Literal[] = []
  let lineEnd = -1
  let exhausted = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    if (at > lineEnd) {
      const next = text.indexOf('\n', at)
      lineEnd = next === -1 ? text.length : next
      exhausted = new Set()
    }
    const close = QUOTES.get(text.charAt(at))
    if (close === undefined || exhausted.has(close)) continue
    if (close === "'" && /[A-Za-z]/.test(text.charAt(at - 1))) continue
    const end = closingAt(text, close, at + 1, lineEnd)
    if (end === -1) {
      exhausted.add(close)
      continue
    }
    found.push({ value: text.slice(at + 1, end), start: at, end: end + 1 })
    at = end
  }
  return found
}

function closingAt(text: string, close: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === close) return at
  }
  return -1
}
