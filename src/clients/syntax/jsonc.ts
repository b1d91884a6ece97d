import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import { at, type ConfigEntry, type ConfigNode, MAX_DEPTH, type Scalar } from './config-node.ts'
import { type Edit, indentAt, lineBreak, lineStart, type Syntax } from './syntax.ts'

/** JSON as clients read it: with comments and trailing commas, of which none is lost. */
export const jsonc: Syntax = {
  parse(text) {
    if (text.trim() === '') return { root: undefined }
    const errors: ParseError[] = []
    try {
      const tree = parseTree(text, errors, { allowTrailingComma: true })
      const [error] = errors
      if (error !== undefined || tree === undefined) return { offset: error?.offset ?? 0 }
      return { root: toNode(tree, 0) }
    } catch {
      // Nested deeper than the stack is.
      return { offset: 0 }
    }
  },
  add({ text, root, section, name }, entry) {
    const parent = at(root, section)
    if (parent?.kind === 'map') return [insertInto(text, parent, `${key(name)}: `, entry)]
    // No line break behind the bracket is the mark by which `remove` knows a section of ours.
    const eol = lineBreak(text)
    const outer = root?.kind === 'map' ? root : undefined
    const nested = section.reduceRight<string>(
      (inner, part) => `{${key(part)}: ${inner}}`,
      `{${key(name)}: ${stringify(entry, '  ', eol)}}`,
    )
    if (outer === undefined) return [{ start: 0, end: text.length, text: nested }]
    const unwrapped = nested.slice(1, -1)
    return [insertRaw(text, outer, unwrapped)]
  },
  remove({ text, root, section, name }) {
    const path = [...section]
    let target = name
    let parent = at(root, path)
    // A section that `add` made goes with its only server.
    while (parent?.kind === 'map' && isBare(parent) && path.length > 0) {
      target = path.pop() ?? target
      parent = at(root, path)
    }
    if (parent?.kind !== 'map') return []
    const isWholeFile =
      parent === root && isBare(parent) && text.trim() === text.slice(parent.start, parent.end)
    if (isWholeFile) return [{ start: 0, end: text.length, text: '' }]
    return removeEntry(text, parent.entries, parent, target)
  },
  quote: (value) => JSON.stringify(value),
  ownKey: (name) => `${key(name)}:`,
  keyGap(text, keyStart) {
    const before = text.slice(lineStart(text, keyStart), keyStart)
    return before.trim() === '' ? `,${lineBreak(text)}${before}` : ', '
  },
  itemGap: () => ', ',
}

function toNode(node: Node, depth: number): ConfigNode {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep')
  const start = node.offset
  const end = node.offset + node.length
  if (node.type === 'object') {
    const entries = (node.children ?? []).flatMap((property) => toEntry(property, depth))
    return { kind: 'map', style: 'flow', start, end, entries }
  }
  if (node.type === 'array') {
    const items = (node.children ?? []).map((item) => toNode(item, depth + 1))
    return { kind: 'list', style: 'flow', start, end, items }
  }
  return { kind: 'scalar', start, end, value: node.value as Scalar }
}

function toEntry(property: Node, depth: number): ConfigEntry[] {
  const [name, value] = property.children ?? []
  if (name === undefined || value === undefined) return []
  const node = toNode(value, depth + 1)
  return [{ key: String(name.value), start: name.offset, end: node.end, value: node }]
}

/** Brackets right around a single entry, as `add` writes them for a section that was not there. */
function isBare({ start, end, entries }: Brackets): boolean {
  const [first, second] = entries
  return second === undefined && first?.start === start + 1 && first.end === end - 1
}

type Brackets = { start: number; end: number; entries: ConfigEntry[] }

function insertInto(text: string, map: Brackets, lead: string, entry: object): Edit {
  const eol = lineBreak(text)
  const first = map.entries[0]
  const outer = indentAt(text, map.start)
  const indent = first === undefined ? outer + unitOf(text) : indentAt(text, first.start)
  return insertRaw(text, map, lead + stringify(entry, unitOf(text), eol + indent))
}

/** Behind the last entry; into empty brackets on lines of its own; into blank ones right at their start. */
function insertRaw(text: string, map: Brackets, raw: string): Edit {
  const eol = lineBreak(text)
  const last = map.entries.at(-1)
  if (last !== undefined) {
    return { start: last.end, end: last.end, text: jsonc.keyGap(text, last.start, 'flow') + raw }
  }
  const start = map.start + 1
  if (map.end - start > 1) return { start, end: start, text: raw }
  const outer = indentAt(text, map.start)
  return { start, end: start, text: `${eol}${outer}${unitOf(text)}${raw}${eol}${outer}` }
}

function removeEntry(
  text: string,
  entries: readonly ConfigEntry[],
  map: Brackets,
  name: string,
): Edit[] {
  const index = entries.findLastIndex((entry) => entry.key === name)
  const entry = entries[index]
  if (entry === undefined) return []
  const before = entries[index - 1]
  const after = entries[index + 1]
  if (before !== undefined) return [{ start: before.end, end: entry.end, text: '' }]
  if (after !== undefined) return [{ start: entry.start, end: after.start, text: '' }]
  const isOwnLines = entry.start > map.start + 1 && text.slice(entry.end, map.end - 1).trim() === ''
  return isOwnLines
    ? [{ start: map.start + 1, end: map.end - 1, text: '' }]
    : [{ start: entry.start, end: entry.end, text: '' }]
}

const key = (name: string) => JSON.stringify(name)

/** A tab, or as many spaces as the first indented line has. */
function unitOf(text: string): string {
  const newline = text.indexOf('\n')
  if (newline === -1) return '  '
  let end = newline + 1
  while (text[end] === ' ' || text[end] === '\t') end += 1
  const indent = text.slice(newline + 1, end)
  if (indent.startsWith('\t')) return '\t'
  return indent === '' || indent.length > 8 ? '  ' : indent
}

/** JSON over lines, whose first line follows a key and whose others begin with `newline`. */
function stringify(value: unknown, unit: string, newline: string): string {
  return JSON.stringify(value, undefined, unit).replaceAll('\n', newline)
}
