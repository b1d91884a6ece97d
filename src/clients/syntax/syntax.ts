import type { ConfigNode, Style } from './config-node.ts'

/** The offset of the first error in a file; messages of parsers may quote it and are not kept. */
type SyntaxProblem = { offset: number }

/** A change of a text: what is between the offsets gives way to `text`. */
export type Edit = { start: number; end: number; text: string }

export type EntryPlace = {
  text: string
  root: ConfigNode | undefined
  /** Keys from the root to the servers. */
  section: readonly string[]
  name: string
  /** Whether the servers are a list of mappings with a `name`, and not a mapping by name. */
  isListed: boolean
}

/** What the three formats of client files have in common. */
export type Syntax = {
  /** The whole file, or where it is wrong. An empty file has no root. */
  parse(text: string): { root: ConfigNode | undefined } | SyntaxProblem
  /** Adds a server as the last of its section, which is made where it is missing. */
  add(place: EntryPlace, entry: Record<string, unknown>): Edit[]
  /** Takes out one server: after `add`, to the bytes that were there before. */
  remove(place: EntryPlace): Edit[]
  /** How a text is written as a value inside brackets. */
  quote(value: string): string
  /** How `wrap` writes a key of its own: so that `unwrap` knows it from one of the file's owner. */
  ownKey(key: string): string
  /** What parts one key of a mapping from the next, as around the key that begins at `keyStart`. */
  keyGap(text: string, keyStart: number, style: Style): string
  /** What parts one value of a list from the next, as around the value that begins at `start`. */
  itemGap(text: string, start: number, style: Style): string
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, text: next }) => changed.slice(0, start) + next + changed.slice(end),
      text,
    )
}

/** The line break that a file uses. */
export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** The spaces and tabs before the first character of the line that `offset` is on. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset)
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end += 1
  return text.slice(start, Math.min(end, Math.max(start, offset)))
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The end of the line that `offset` is on, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline === -1) return text.length
  return text[newline - 1] === '\r' && newline - 1 >= offset ? newline - 1 : newline
}
