import { type Rule, SCRIPTS, type Script } from './schema.ts'

const LETTER: Readonly<Record<Script, RegExp>> = {
  Arabic: /\p{Script=Arabic}/u,
  CJK: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Devanagari: /\p{Script=Devanagari}/u,
}
/** Where the letters of these scripts begin. */
const BEYOND_GREEK = /[\u0400-\u{10FFFF}]/u

/** The script that all texts of a rule have, for a rule of a language that is written in it. */
export function scriptOf({ languages, tests }: Rule): Script | undefined {
  if (languages === undefined) return undefined
  return SCRIPTS.find((script) => tests.match.every((text) => LETTER[script].test(text)))
}

/** The scripts of a text, among those that rules are told apart by. */
export function scriptsOf(text: string): ReadonlySet<Script> {
  if (!BEYOND_GREEK.test(text)) return new Set()
  return new Set(SCRIPTS.filter((script) => LETTER[script].test(text)))
}
